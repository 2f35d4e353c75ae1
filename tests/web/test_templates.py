"""What templates may say with: filters of our own."""
from webapp.web.templates import whole


def test_a_number_stays_whole_and_what_people_wrote_is_escaped() -> None:
    assert whole("Telepon 0822-0000", "0822-0000") == 'Telepon <span class="whole">0822-0000</span>'
    assert whole("<b> 1-2 <i>", "1-2") == '&lt;b&gt; <span class="whole">1-2</span> &lt;i&gt;'
    assert whole("a <b>", "<b>") == 'a <span class="whole">&lt;b&gt;</span>'
