using System.Text;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace Catalogue.Web.Infrastructure.Uploads;

/// <summary>
/// A form with files. As the framework's own, it keeps small files in memory and others in a temporary file until the request ends;
/// but one longer than the limit is dropped as it comes, counted, and leaves the fields beside it as they are.
/// </summary>
/// <param name="request">The request, of which nothing was read.</param>
/// <param name="largestFile">Bytes of a file that are kept at most.</param>
internal sealed class UploadForm(HttpRequest request, int largestFile) : IFormFeature
{
    private const int LongestBoundary = 128;

    /// <summary>Fields and files at most: as many fields as the framework takes of a form without files.</summary>
    private const int MostParts = 1024;

    /// <summary>Bytes of all fields together; a text far too long still comes back to be cut.</summary>
    private const int LongestFields = 512 * 1024;

    /// <summary>Bytes of a file that stay in memory.</summary>
    private const int KeptInMemory = 64 * 1024;

    private int _roomForFields = LongestFields;
    private IFormCollection? _form;
    private Task<IFormCollection>? _reading;

    public bool HasFormContentType => true;

    public IFormCollection? Form
    {
        get => _form;
        set => (_form, _reading) = (value, value is null ? null : Task.FromResult(value));
    }

    public MediaTypeHeaderValue? FormContentType => ContentTypeOf(request);

    /// <summary>Whether a request carries such a form.</summary>
    public static bool IsOne(HttpRequest request) =>
        ContentTypeOf(request) is { } type && type.MediaType.Equals("multipart/form-data", StringComparison.OrdinalIgnoreCase);

    /// <exception cref="NotSupportedException">Always: it is read without blocking.</exception>
    public IFormCollection ReadForm() => _form ?? throw new NotSupportedException("A form with files is read with ReadFormAsync.");

    /// <exception cref="InvalidDataException">It is not laid out as such a form is, or holds far too much.</exception>
    /// <exception cref="IOException">The request is longer than any that is read.</exception>
    public Task<IFormCollection> ReadFormAsync(CancellationToken cancellationToken) => _reading ??= ReadAsync(cancellationToken);

    private static MediaTypeHeaderValue? ContentTypeOf(HttpRequest request) =>
        MediaTypeHeaderValue.TryParse(request.ContentType, out var type) ? type : null;

    private async Task<IFormCollection> ReadAsync(CancellationToken cancellation)
    {
        try
        {
            return _form = await ReadPartsAsync(cancellation);
        }
        catch (InvalidDataException)
        {
            // Browsers read the answer once they have sent everything.
            await request.Body.DrainAsync(cancellation);
            throw;
        }
    }

    private async Task<FormCollection> ReadPartsAsync(CancellationToken cancellation)
    {
        var boundary = HeaderUtilities.RemoveQuotes(FormContentType!.Boundary).ToString();
        if (boundary.Length is 0 or > LongestBoundary) throw new InvalidDataException("The form has no boundary, or one that is too long.");
        var fields = new KeyValueAccumulator();
        var files = new FormFileCollection();
        var reader = new MultipartReader(boundary, request.Body);
        for (var parts = 0; await reader.ReadNextSectionAsync(cancellation) is { } section; parts++)
        {
            if (parts == MostParts) throw new InvalidDataException($"The form has more than {MostParts} parts.");
            if (!ContentDispositionHeaderValue.TryParse(section.ContentDisposition, out var disposition))
                throw new InvalidDataException("A part of the form does not say what it is.");
            var name = HeaderUtilities.RemoveQuotes(disposition.Name).ToString();
            if (disposition.IsFileDisposition()) files.Add(await ReadFileAsync(section, disposition, name, cancellation));
            else fields.Append(name, await ReadFieldAsync(section, cancellation));
        }

        return new FormCollection(fields.HasValues ? fields.GetResults() : new Dictionary<string, StringValues>(StringComparer.OrdinalIgnoreCase), files);
    }

    private async Task<string> ReadFieldAsync(MultipartSection section, CancellationToken cancellation)
    {
        using var value = new MemoryStream();
        var buffer = new byte[4 * 1024];
        while (await section.Body.ReadAsync(buffer, cancellation) is > 0 and var count)
        {
            _roomForFields -= count;
            if (_roomForFields < 0) throw new InvalidDataException($"The fields of the form have more than {LongestFields} bytes.");
            value.Write(buffer, 0, count);
        }

        return Encoding.UTF8.GetString(value.GetBuffer(), 0, (int)value.Length);
    }

    private async Task<IFormFile> ReadFileAsync(
        MultipartSection section, ContentDispositionHeaderValue disposition, string name, CancellationToken cancellation)
    {
        var fileName = HeaderUtilities.RemoveQuotes(StringSegment.IsNullOrEmpty(disposition.FileNameStar) ? disposition.FileName : disposition.FileNameStar).ToString();
        var kept = new FileBufferingReadStream(section.Body, KeptInMemory, bufferLimit: null, Path.GetTempPath);
        request.HttpContext.Response.RegisterForDisposeAsync(kept);
        var length = await FillAsync(kept, cancellation);
        if (length <= largestFile)
        {
            kept.Position = 0;
            return new FormFile(kept, 0, length, name, fileName) { Headers = new HeaderDictionary(section.Headers) };
        }

        // Of what is too large nothing is kept but how much there was.
        await kept.DisposeAsync();
        return new FormFile(Stream.Null, 0, length + await CountAsync(section.Body, cancellation), name, fileName) { Headers = new HeaderDictionary() };
    }

    /// <summary>Has a stream keep what it reads, up to a little more than the limit.</summary>
    /// <returns>How many bytes were read.</returns>
    private async Task<long> FillAsync(FileBufferingReadStream kept, CancellationToken cancellation)
    {
        var buffer = new byte[KeptInMemory];
        long length = 0;
        while (length <= largestFile && await kept.ReadAsync(buffer, cancellation) is > 0 and var count) length += count;
        return length;
    }

    private static async Task<long> CountAsync(Stream rest, CancellationToken cancellation)
    {
        var buffer = new byte[KeptInMemory];
        long length = 0;
        while (await rest.ReadAsync(buffer, cancellation) is > 0 and var count) length += count;
        return length;
    }
}
