"""More ways in which adverts say the same, by rule, one a line; all written for this test."""

FOUND = {
    "normal": """
Harus bisa berjalan normal
Bisa melihat dengan normal
Dapat mendengar dan berbicara secara normal
Mampu berjalan dengan normal
Pelamar harus dapat berjalan dan berdiri normal
Jujur, bisa berkomunikasi dengan normal
Anggota tubuh lengkap dan normal
Dapat beraktivitas secara normal
Seluruh panca indera berfungsi normal
Anggota gerak berfungsi dengan normal
Daya lihat dan daya dengar normal
Kedua tangan dan kaki normal
Masih bisa bergerak normal
Tidak berkebutuhan khusus (normal)
Melihat, mendengar dan berbicara normal
Berbicara lancar dan normal
Able to walk normally
Must see and hear normally
""",
    "money": """
Menyetor jaminan Rp500.000
Peserta membayar pelatihan terlebih dahulu
Bersedia membayar pelatihan terlebih dahulu
Transfer Rp100.000 ke rekening HRD
Wajib transfer Rp 250.000 sebelum wawancara
Bersedia menyetor jaminan
Membayar jaminan sebesar 1 juta
Bayar administrasi Rp 50.000 di awal
Membayar seragam Rp 200.000
Wajib membeli seragam sendiri
Pelamar membeli formulir Rp 25.000
Seragam dibeli sendiri oleh karyawan
Seragam dipotong dari gaji
Biaya pelatihan dipotong dari gaji pertama
Gaji bulan pertama ditahan sebagai jaminan
Kirim uang ke rekening berikut
Mengirim uang Rp 300.000 kepada panitia
Menyerahkan uang Rp 300.000 saat tanda tangan kontrak
Siapkan dana Rp 1 juta untuk penempatan
Dikenakan biaya Rp 150.000 untuk medical check up
Biaya tiket dan penginapan dibayar pelamar dulu, lalu diganti
Tiket wajib dipesan lewat travel yang kami tunjuk
Top up saldo Rp 100.000 untuk mengambil tugas
Pelatihan berbayar Rp 500.000
Pendaftaran Rp 50.000 per orang
Pay Rp 100,000 before training starts
Buy your uniform from us
Diminta mengirim Rp 50.000 ke rekening panitia
Uang pelatihan dibayar di muka
""",
    "health_certificate": """
hasil tes urine bebas narkoba
Melampirkan surat dokter
Surat dokter
Membawa surat dari dokter
Menyertakan surat keterangan dari puskesmas
Keterangan sehat dari puskesmas
Surat sehat
Lampirkan hasil rontgen dada
Membawa hasil laboratorium darah
Bersedia dites urine
Bersedia tes urin saat wawancara
Hasil tes narkoba negatif
Lolos cek kesehatan
Melampirkan hasil cek darah
Bebas narkoba, dibuktikan dengan surat
Surat keterangan tidak buta warna
Surat bebas TBC dan hepatitis
Melampirkan rekam medis
Lampirkan riwayat kesehatan
Melampirkan hasil tes kehamilan
Sertifikat vaksin
Bersedia tes HIV
Sertakan surat keterangan bebas narkoba dari BNN
Doctor's letter required
Tes kesehatan sebelum wawancara
Wajib bebas narkoba (tes urine)
Submit a urine test result
""",
    "sex": """
Diutamakan gadis atau ibu rumah tangga
Dibutuhkan gadis untuk jaga toko
Khusus ibu rumah tangga
Ibu rumah tangga
Ibu-ibu
Dicari ibu-ibu untuk melipat kain
Diutamakan bapak-bapak
Khusus mahasiswi
Cewe
Dicari cowo
Diutamakan remaja putri
Lebih diutamakan laki-laki
Hanya menerima karyawati
Sales Promotion Girl (wanita)
Kaum hawa
Jenis kelamin: L
Jenis kelamin: P
Emak-emak
""",
    "marital_status": """
Diutamakan gadis atau janda
Janda tanpa anak
Bujangan
Diutamakan bujang
Status duda atau janda
Belum punya anak
Tidak memiliki anak kecil
Tidak punya tanggungan
Diizinkan suami
Ada izin suami atau orang tua
Lajang
Masih perjaka
Belum terikat pernikahan
Not having children
""",
    "age": """
35 tahun maksimal
30 tahun ke bawah
Usia ≤ 35 tahun
Maks. 35 tahun
25 tahun max
Diutamakan anak muda
Kami mencari anak muda yang kreatif
Diutamakan yang masih muda
Khusus Gen Z
Diutamakan generasi muda
Belum berusia 30 tahun
Dibawah 30th
Tidak lebih dari 35 tahun
Tahun kelahiran minimal 1998
Kelahiran 1995-2005
18 s.d. 35 tahun
Pria 20 - 30 thn
Umur tidak lebih 40
40 tahun paling tua
Masih muda dan energik
Lahir setelah tahun 2000
""",
    "no_disability": """
Tidak ada kelainan fisik
Tidak memiliki kelainan fisik maupun mental
Tanpa kelainan
Tidak memiliki keterbatasan fisik
Tidak ada kekurangan fisik
Anggota tubuh lengkap
Anggota badan lengkap dan sempurna
Fisik lengkap
Fisik sempurna
Bukan berkebutuhan khusus
Tidak berkebutuhan khusus
Tidak memiliki gangguan pendengaran
Tidak memiliki gangguan penglihatan dan bicara
Tidak mengalami gangguan jiwa
Tidak tuli dan tidak bisu
Tidak gagap
Tidak cadel
Tidak pincang
Tidak memiliki keterbelakangan mental
Secara fisik tidak ada kekurangan
Bebas dari kelainan mata
Tidak difabel
No physical impairments
Without physical abnormalities
""",
    "body_size": """
Tinggi 165 cm ke atas
Tinggi di atas 160 cm
Tinggi 160 cm
Tinggi: 165 cm
Tinggi badan pria 165 cm, wanita 155 cm
Tinggi badan 165 ke atas
Pria tinggi 170 cm
TB 165
TB/BB ideal
Tinggi sekurang-kurangnya 160 cm
Tinggi lebih dari 165 cm
Tinggi minimal pria 170 cm
BB maksimal 60 kg
Berat badan tidak lebih dari 60 kg
Tidak gemuk
Tidak obesitas
Bertubuh langsing
Badan langsing dan tinggi
Tinggi semampai
BMI ideal
Minimal tinggi badan 158 cm
Taller than 165 cm
""",
    "healthy": """
Tidak memiliki riwayat penyakit kronis
Tidak punya penyakit menular
Tidak mempunyai riwayat penyakit berat
Tidak ada riwayat epilepsi
Tidak sakit-sakitan
Tidak mengidap penyakit apa pun
Bebas dari penyakit menular
Sehat
Kesehatan baik
No history of illness
""",
}
