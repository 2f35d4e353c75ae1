"""Pages are compressed as they go, also those that say what is wrong: a slow phone waits for them just as long."""
from flask import Flask, Response
from flask_compress import Compress


class CompressErrorsToo(Compress):
    """Flask-Compress leaves everything but 2xx alone; a form with its errors is a 422 of the same size."""

    def after_request(self, response: Response | None) -> Response:
        """Compresses an error page like any other and gives it its own status back."""
        if response is None:
            return Response(status=204)
        status = response.status
        if response.status_code >= 400:
            response.status = "200 OK"
        answer: Response = super().after_request(response)
        answer.status = status
        return answer


def compress_pages(app: Flask) -> None:
    """Brotli 5 (stack.md §4), else gzip."""
    app.config.update(COMPRESS_ALGORITHM=["br", "gzip"], COMPRESS_BR_LEVEL=5, COMPRESS_MIN_SIZE=400)
    CompressErrorsToo(app)
