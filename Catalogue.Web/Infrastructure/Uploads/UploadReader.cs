using Catalogue.Core.Documents;
using Catalogue.Core.Imaging;
using Catalogue.Core.Shared;

namespace Catalogue.Web.Infrastructure.Uploads;

/// <summary>Takes in what a page that has <see cref="TakesFilesAttribute"/> receives.</summary>
internal sealed class UploadReader(UploadCheck check, Pictures pictures)
{
    /// <summary>Takes in a document, to be stored with <see cref="DocumentStore"/>.</summary>
    /// <returns>Refused with <see cref="NoFile"/>, <see cref="FileTooLarge"/>, or as <see cref="UploadCheck"/> does.</returns>
    public async Task<Result<CheckedUpload>> ReadDocumentAsync(IFormFile? file, CancellationToken cancellation)
    {
        var received = await ReceiveAsync(file, cancellation);
        return received.Succeeded ? await check.RunAsync(received.Value, file!.FileName, cancellation) : received.Refusal;
    }

    /// <summary>Takes in a picture to be shown on pages.</summary>
    /// <returns>Refused with <see cref="NoFile"/>, <see cref="FileTooLarge"/>, or as <see cref="Pictures"/> does.</returns>
    public async Task<Result<PictureSet>> ReadPictureAsync(IFormFile? file, CancellationToken cancellation)
    {
        var received = await ReceiveAsync(file, cancellation);
        return received.Succeeded ? await pictures.PrepareAsync(received.Value, PictureOptions.ForPages, cancellation) : received.Refusal;
    }

    /// <summary>The bytes of a file; what was too large is not there, and only its length is known.</summary>
    private static async Task<Result<byte[]>> ReceiveAsync(IFormFile? file, CancellationToken cancellation)
    {
        if (file is null || (file.Length == 0 && file.FileName.Length == 0)) return new NoFile();
        if (file.Length > UploadCheck.LargestFile) return new FileTooLarge(file.Length);
        var bytes = new byte[file.Length];
        await using var content = file.OpenReadStream();
        await content.ReadExactlyAsync(bytes, cancellation);
        return bytes;
    }
}
