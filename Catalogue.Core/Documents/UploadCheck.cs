using Catalogue.Core.Documents.Pdf;
using Catalogue.Core.Imaging;
using Catalogue.Core.Shared;

namespace Catalogue.Core.Documents;

/// <summary>A file that was found sound, and what may be stored of it.</summary>
public sealed class CheckedUpload
{
    internal CheckedUpload(DocumentFormat format, string name, ReadOnlyMemory<byte> bytes) => (Format, Name, Bytes) = (format, name, bytes);

    /// <summary>The format it is kept in.</summary>
    public DocumentFormat Format { get; }

    /// <summary>Its name, to be shown and never used as a path, with the ending of its format; 120 characters at most.</summary>
    public string Name { get; }

    /// <summary>A PDF as it was sent; a picture as the site wrote it anew, with nothing of where and when it was taken.</summary>
    public ReadOnlyMemory<byte> Bytes { get; }
}

/// <summary>
/// What every file that somebody sends goes through before anything is done with it: what it is, by its content; whether it is only
/// that; and whether it is merely to be read. What a browser declares of it is never believed.
/// </summary>
public sealed class UploadCheck(Pictures pictures)
{
    /// <summary>Bytes of a file at most: « 10 Mo », as people count them.</summary>
    public const int LargestFile = 10_000_000;

    /// <param name="bytes">The whole file.</param>
    /// <param name="declaredName">What it is called where it comes from, in whatever form.</param>
    /// <param name="cancellation">Stops waiting for other pictures.</param>
    /// <returns>
    /// Refused with one of the refusals of this folder, or with those of <see cref="Pictures"/> where it is a picture.
    /// </returns>
    public async Task<Result<CheckedUpload>> RunAsync(ReadOnlyMemory<byte> bytes, string declaredName, CancellationToken cancellation = default)
    {
        if (Recognise(bytes.Span, declaredName) is var recognised && !recognised.Succeeded) return recognised.Refusal;
        return recognised.Value == DocumentFormat.Pdf
            ? CheckPdf(bytes, declaredName)
            : await CheckPictureAsync(bytes, declaredName, cancellation);
    }

    private static Result<DocumentFormat> Recognise(ReadOnlySpan<byte> bytes, string declaredName)
    {
        if (bytes.IsEmpty) return new FileEmpty();
        if (bytes.Length > LargestFile) return new FileTooLarge(bytes.Length);
        if (DocumentFormats.Of(bytes) is not { } format) return new FormatRefused();
        var ending = FileName.EndingOf(declaredName);
        if (ending.Length > 0 && !DocumentFormats.EndingsOf(format).Contains(ending, StringComparer.Ordinal))
            return new NameContradictsContent(ending, format);
        return HiddenFile.IsArchive(bytes) ? new FileHidesAnother() : format;
    }

    private static Result<CheckedUpload> CheckPdf(ReadOnlyMemory<byte> bytes, string declaredName) =>
        PdfInspection.Inspect(bytes) is { Succeeded: false } found
            ? found.Refusal
            : new CheckedUpload(DocumentFormat.Pdf, FileName.Clean(declaredName, DocumentFormat.Pdf), bytes);

    private async Task<Result<CheckedUpload>> CheckPictureAsync(ReadOnlyMemory<byte> bytes, string declaredName, CancellationToken cancellation)
    {
        var read = Picture.Read(bytes);
        if (!read.Succeeded) return read.Refusal;
        if (HiddenFile.IsAfterPicture(bytes.Span[read.Value.End..])) return new FileHidesAnother();
        var prepared = await pictures.PrepareAsync(bytes, PictureOptions.ForDocuments, cancellation);
        if (!prepared.Succeeded) return prepared.Refusal;
        var kept = prepared.Value.Widest;
        var format = DocumentFormats.Of(kept.Format);
        return new CheckedUpload(format, FileName.Clean(declaredName, format), kept.Bytes);
    }
}
