"""Harmless lines with words that shut people out elsewhere; one a line, all written for this test."""

LEFT_ALONE = """
Jam kerja normal.
Memastikan mesin dapat berjalan normal.
Usaha kembali berjalan normal.
Memastikan semua sistem berfungsi dengan normal.
Membantu pasien berjalan normal kembali.
Melatih anak agar dapat berbicara dengan normal.
Operasional toko berjalan normal setiap hari.
AC dan lampu harus berfungsi normal.
Beraktivitas seperti biasa pada jam normal.
Membayar gaji karyawan setiap bulan.
Membayar gaji.
Transfer gaji ke rekening karyawan.
Gaji ditransfer ke rekening setiap tanggal 25.
Transfer gaji ke rekening.
Bayar harian Rp100.000 per hari.
Kami membayar Rp100.000 per hari.
Dibayar Rp 150.000 sehari.
Kami membayar pelatihan sebelum Anda mulai bekerja.
Pelatihan dibayar perusahaan.
Perusahaan membayar seragam dan pelatihan.
Menyetor uang hasil penjualan ke rekening perusahaan.
Menyetor uang tunai ke bank setiap sore.
Menyetor jaminan pelaksanaan proyek ke bank.
Membayar iuran jaminan sosial karyawan.
Membayar jaminan kesehatan dan jaminan hari tua pegawai.
Memberikan jaminan kepuasan kepada pelanggan.
Seragam disediakan tanpa potongan gaji.
Membeli bahan seragam di pasar.
Menjual seragam sekolah.
Melayani pelanggan yang top up saldo Rp 100.000.
Membantu nasabah mengirim uang Rp 1.000.000.
Mencatat transfer Rp 500.000 dari pembeli.
Menghitung potongan gaji dan pajak.
Biaya transportasi wawancara diganti oleh kami.
Memesan tiket lewat agen travel untuk tamu.
Mengelola travel umrah dan tiket.
Uang lembur dibayar Rp 20.000 per jam.
Pay invoices and transfer salaries on time.
We buy your uniform.
Sakit lebih dari satu hari disertai surat dokter.
Mengarsipkan surat dokter karyawan yang cuti.
Membacakan hasil laboratorium kepada pasien.
Menganalisis hasil uji laboratorium tanah.
Mengantar hasil laboratorium ke dokter.
Mengisi rekam medis pasien.
Mengambil sampel urine pasien.
Menjadwalkan vaksin untuk anak.
Bersedia mengikuti pemeriksaan kesehatan setelah diterima, biaya dari kami.
Tidak perlu surat dokter.
Menyelenggarakan penyuluhan bahaya narkoba.
Membantu ibu rumah tangga membuka usaha.
Pelatihan jahit bagi ibu rumah tangga.
Menjual produk untuk ibu-ibu dan remaja putri.
Mendampingi ibu-ibu PKK.
Membuat konten khusus ibu rumah tangga.
Melatih remaja putri di desa.
Membimbing mahasiswi magang.
Menyalurkan santunan kepada janda dan anak yatim.
Tidak memiliki anak perusahaan.
Boleh punya anak, jadwal dapat diatur.
Perusahaan tidak memiliki tanggungan utang.
Pengalaman 20 tahun maksimal.
Kontrak 2 tahun maksimal.
Membuat konten khusus Gen Z.
Mendampingi anak muda yang mencari kerja.
Mudah dihubungi.
Target pasar kami generasi muda.
Membantu anak muda mencari kerja.
Kendaraan berumur 20 tahun ke bawah.
Memastikan kemasan tidak ada kelainan fisik.
Memeriksa kelainan fisik pada kain.
Tidak ada gangguan jaringan.
Memastikan tidak ada gangguan mesin.
Pelamar dengan keterbatasan fisik dipersilakan melamar.
Membantu pasien dengan gangguan penglihatan.
Menggambar anggota tubuh untuk poster.
Mengajar anak berkebutuhan khusus.
Terbuka bagi orang berkebutuhan khusus.
Tidak buta huruf.
Dokumen fisik lengkap.
Merawat gangguan bicara pada anak.
Mengambil barang dari rak setinggi 165 cm.
Rak tinggi 165 cm ke atas.
Lemari: tinggi 165 cm, lebar 60 cm.
Memangkas tanaman dengan tinggi 150 cm ke atas.
Mengangkat kardus dengan berat maksimal 10 kg.
Tinggi meja kerja dapat diatur.
Menjaga berat badan tidak lebih dari target pasien.
Mencegah penyakit menular pada ternak.
Memastikan tanaman bebas dari penyakit.
Mencatat riwayat penyakit pasien.
Menjaga kesehatan baik di tempat kerja.
Merawat bibit yang tidak memiliki penyakit.
Menjual alat tes kehamilan.
Kucing tidak boleh gemuk.
Tinggi jabatan tidak menjadi ukuran.
Sudah termasuk asuransi dan jaminan kesehatan.
Bebas potongan, tanpa jaminan, tanpa biaya.
Memotong kain sesuai pola; membayar parkir diganti.
Admin travel: memesan tiket dan hotel untuk tamu.
Gedung tanpa hambatan fisik dan gerak.
Pengunjung dikenakan biaya Rp 10.000 di pintu masuk.
Terbuka bagi ibu rumah tangga, pensiunan dan mahasiswa.
Mesin harus berjalan normal.
Mengurus surat rumah sakit rekanan.
Membayar pajak Rp 500.000 dan menyimpan buktinya.
Rambut boleh panjang; tinggi meja 160 cm.
Menyiapkan dana kas kecil Rp 500.000.
Kirim lamaran dan CV ke surel kami.
Transfer pengetahuan kepada tim.
Hasil panen dikirim ke pasar.
"""
