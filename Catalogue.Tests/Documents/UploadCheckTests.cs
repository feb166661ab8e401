using System.IO.Compression;
using System.Text;
using Catalogue.Core.Documents;
using Catalogue.Core.Imaging;
using Catalogue.Core.Shared;
using Catalogue.Tests.Imaging;
using FsCheck;
using FsCheck.Fluent;

namespace Catalogue.Tests.Documents;

public sealed class UploadCheckTests : IDisposable
{
    private readonly Pictures _pictures = new();

    [Fact]
    public async Task Pdf_ThatIsSound_IsKeptAsItIs()
    {
        var document = PdfSamples.Of();

        var kept = (await RunAsync(document, "C:\\kbis.PDF")).Value;

        (kept.Format, kept.Name).ShouldBe((DocumentFormat.Pdf, "kbis.pdf"));
        kept.Bytes.ToArray().ShouldBe(document);
    }

    [Theory]
    [InlineData(PictureFormat.Png, "permis.png")]
    [InlineData(PictureFormat.Jpeg, "permis.JPEG")]
    [InlineData(PictureFormat.WebP, "permis")]
    public async Task Picture_ThatIsSound_IsWrittenAnewForEverybodyToOpen(PictureFormat format, string name)
    {
        var sent = await SampleAsync(format);

        var kept = (await RunAsync(sent, name)).Value;

        (kept.Format, kept.Name).ShouldBe((DocumentFormat.Jpeg, "permis.jpg"));
        Picture.Read(kept.Bytes).Value.ShouldBe(new PictureInfo(PictureFormat.Jpeg, 60, 40, kept.Bytes.Length));
    }

    [Fact]
    public async Task Photograph_OfADocument_LosesWhereItWasTaken()
    {
        var photograph = Samples.WithExif(await Samples.JpegAsync(60, 40), orientation: 6);

        var kept = (await RunAsync(photograph, "permis.jpg")).Value;

        Encoding.Latin1.GetString(kept.Bytes.Span).ShouldNotContain("Exif");
        Picture.Read(kept.Bytes).Value.Height.ShouldBe(60);
    }

    [Fact]
    public async Task File_EmptyOrTooLarge_IsRefused()
    {
        (await RunAsync([], "kbis.pdf")).Refusal.ShouldBe(new FileEmpty());
        (await RunAsync(new byte[UploadCheck.LargestFile + 1], "kbis.pdf")).Refusal.ShouldBe(new FileTooLarge(UploadCheck.LargestFile + 1));
        new FileTooLarge(10_000_001).Sentence.ShouldStartWith("Ce fichier pèse 10,1\u00a0Mo\u00a0: choisissez-en un de 10\u00a0Mo au plus");
        new FileTooLarge(23_000_000).Sentence.ShouldStartWith("Ce fichier pèse 23\u00a0Mo\u00a0:");
        byte[] largest = [.. PdfSamples.Of(), .. Enumerable.Repeat((byte)'\n', UploadCheck.LargestFile - PdfSamples.Of().Length)];
        (await RunAsync(largest, "kbis.pdf")).Succeeded.ShouldBeTrue();
    }

    [Theory]
    [InlineData("<!doctype html><script>alert(1)</script>")]
    [InlineData("<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>")]
    [InlineData("<?xml version='1.0'?><!DOCTYPE a [<!ENTITY b SYSTEM 'file:///etc/passwd'>]><svg>&b;</svg>")]
    [InlineData("GIF89a/*\u0001\0\u0001\0*/=alert(1)")]
    [InlineData("PK\u0003\u0004")]
    [InlineData("MZ\u0090\0")]
    [InlineData("#!/bin/sh")]
    [InlineData("\u00d0\u00cf\u0011\u00e0")]
    [InlineData("Bonjour")]
    public async Task File_OfAnotherFormat_IsRefused_WhateverItIsCalled(string content)
    {
        foreach (var name in (string[])["a.pdf", "a.png", "a.jpg", "a.html", "a"])
            (await RunAsync(Encoding.Latin1.GetBytes(content), name)).Refusal.ShouldBe(new FormatRefused());
    }

    [Theory]
    [InlineData("photo.pdf", PictureFormat.Jpeg, ".pdf", DocumentFormat.Jpeg)]
    [InlineData("photo.png", PictureFormat.Jpeg, ".png", DocumentFormat.Jpeg)]
    [InlineData("photo.jpg", PictureFormat.WebP, ".jpg", DocumentFormat.WebP)]
    [InlineData("photo.exe", PictureFormat.Png, ".exe", DocumentFormat.Png)]
    [InlineData("photo.png.html", PictureFormat.Png, ".html", DocumentFormat.Png)]
    public async Task File_WhoseNameContradictsItsContent_IsRefused(string name, PictureFormat content, string ending, DocumentFormat format)
    {
        var refusal = (await RunAsync(await SampleAsync(content), name)).Refusal;

        refusal.ShouldBe(new NameContradictsContent(ending, format));
        (await RunAsync(PdfSamples.Of(), "kbis.docx")).Refusal.ShouldBe(new NameContradictsContent(".docx", DocumentFormat.Pdf));
        new NameContradictsContent(".docx", DocumentFormat.Pdf).Sentence.ShouldBe(
            "Le nom de ce fichier finit par «\u00a0.docx\u00a0», mais c’est un document PDF\u00a0: faites finir son nom par «\u00a0.pdf\u00a0», ou vérifiez que c’est le bon fichier.");
    }

    [Theory]
    [InlineData(PictureFormat.Png)]
    [InlineData(PictureFormat.Jpeg)]
    [InlineData(PictureFormat.WebP)]
    public async Task Picture_WithAnotherFileBehindIt_IsRefused(PictureFormat format)
    {
        var picture = await SampleAsync(format);
        byte[][] hidden =
        [
            Zip(), [.. "  <script>alert(1)</script>"u8], [.. "\0\0<!DOCTYPE html>"u8], [.. "<?php system($_GET[0]);"u8], PdfSamples.Of(), [.. "MZ\u0090"u8],
            [.. "some words, then "u8, .. PdfSamples.Of()], [.. "some words, then "u8, .. Zip()],
        ];
        foreach (var one in hidden)
            (await RunAsync([.. picture, .. one], "photo")).Refusal.ShouldBe(new FileHidesAnother(), Encoding.Latin1.GetString(one));
    }

    /// <summary>Telephones write a few seconds of film, or a smaller picture, behind a photograph.</summary>
    [Fact]
    public async Task Photograph_WithWhatATelephoneAddsBehindIt_IsTakenInWithoutIt()
    {
        var photograph = await SampleAsync(PictureFormat.Jpeg);
        byte[] film = [0, 0, 0, 24, .. "ftypmp42"u8, .. new byte[5000], .. "SEFT"u8];

        foreach (var added in (byte[][])[film, photograph])
            (await RunAsync([.. photograph, .. added], "photo.jpg")).Value.Bytes.ToArray().ShouldBe((await RunAsync(photograph, "photo.jpg")).Value.Bytes.ToArray());
    }

    [Fact]
    public async Task Pdf_ThatIsAlsoAnArchive_IsRefused()
    {
        var document = PdfSamples.Of();
        var zip = Zip();
        (await RunAsync([.. document, .. zip], "a.pdf")).Refusal.ShouldBe(new FileHidesAnother());
        (await RunAsync([.. zip, .. document], "a.pdf")).Refusal.ShouldBe(new FileHidesAnother());
        // The archive is in a stream of the document, whose end is the comment of the archive.
        byte[] within = PdfSamples.WithObjectStream(zip, "/Type /XObject");
        (await RunAsync(within, "a.pdf")).Refusal.ShouldBe(new FileHidesAnother());
    }

    [Fact]
    public async Task Pdf_ThatActs_IsRefusedWithASentence()
    {
        var refusal = (await RunAsync(PdfSamples.Of("<< /S /Java#53cript /JS (x) >>"), "a.pdf")).Refusal.ShouldNotBeNull();

        refusal.Sentence.ShouldBe(
            "Ce document PDF contient un programme (script)\u00a0: imprimez-le «\u00a0au format PDF\u00a0» pour en faire une copie à lire seulement, et envoyez cette copie.");
    }

    /// <summary>What is no document is refused, be it after the first bytes of one, and never stops anything.</summary>
    [Fact]
    public void Bytes_AtRandom_AreNeverTakenInAndNeverThrow()
    {
        byte[][] beginnings = [[], [.. "%PDF-1.7\n"u8], Samples.Png(4, 4)[..8], Samples.Png(4, 4)[..40], [0xff, 0xd8, 0xff], [.. "RIFF\u0010\0\0\0WEBPVP8 "u8]];

        Prop.ForAll(ArbMap.Default.ArbFor<byte[]>(), ArbMap.Default.ArbFor<string>(), (rest, name) =>
        {
            foreach (var beginning in beginnings)
                RunAsync([.. beginning, .. rest], name ?? "").GetAwaiter().GetResult().Refusal.ShouldNotBeNull().Sentence.ShouldNotBeEmpty();
        }).QuickCheckThrowOnFailure();
    }

    public void Dispose() => _pictures.Dispose();

    private static Task<byte[]> SampleAsync(PictureFormat format) => format switch
    {
        PictureFormat.Png => Task.FromResult(Samples.Png(60, 40)),
        PictureFormat.Jpeg => Samples.JpegAsync(60, 40),
        _ => Samples.WebPAsync(60, 40),
    };

    private static byte[] Zip()
    {
        using var output = new MemoryStream();
        using (var archive = new ZipArchive(output, ZipArchiveMode.Create, leaveOpen: true))
        {
            using var entry = archive.CreateEntry("META-INF/MANIFEST.MF").Open();
            entry.Write("Main-Class: A\n"u8);
        }

        return output.ToArray();
    }

    private Task<Result<CheckedUpload>> RunAsync(byte[] bytes, string name) => new UploadCheck(_pictures).RunAsync(bytes, name);
}
