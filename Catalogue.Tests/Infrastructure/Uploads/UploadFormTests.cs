using System.Text;
using Catalogue.Core.Documents;
using Catalogue.Core.Imaging;
using Catalogue.Tests.Documents;
using Catalogue.Tests.Imaging;
using Catalogue.Web.Infrastructure.Uploads;
using Microsoft.AspNetCore.Http;

namespace Catalogue.Tests.Infrastructure.Uploads;

public sealed class UploadFormTests : IDisposable
{
    private const int Limit = 200_000;

    private readonly Pictures _pictures = new();

    [Fact]
    public async Task Form_WithAFile_HasItAndItsFields()
    {
        var file = Enumerable.Range(0, Limit).Select(number => (byte)number).ToArray();

        var form = await ReadAsync(("note", "Déjà « prêt »", null), ("fichier", file, "kbis à jour.pdf"), ("vide", Array.Empty<byte>(), ""));

        form["note"].ToString().ShouldBe("Déjà « prêt »");
        var received = form.Files["fichier"].ShouldNotBeNull();
        (received.FileName, received.Length, received.ContentType).ShouldBe(("kbis à jour.pdf", Limit, "text/html"));
        using var content = new MemoryStream();
        await received.CopyToAsync(content);
        content.ToArray().ShouldBe(file);
        form.Files["vide"].ShouldBeNull();
    }

    [Fact]
    public async Task File_TooLarge_IsCountedAndDropped_TheRestOfTheFormStays()
    {
        var form = await ReadAsync(
            ("avant", "un", null), ("fichier", new byte[Limit * 5], "film.pdf"), ("petit", new byte[10], "petit.pdf"), ("apres", "deux", null));

        (form["avant"].ToString(), form["apres"].ToString()).ShouldBe(("un", "deux"));
        form.Files["fichier"]!.Length.ShouldBe(Limit * 5);
        (await form.Files["fichier"]!.OpenReadStream().ReadAsync(new byte[1])).ShouldBe(0);
        form.Files["petit"]!.Length.ShouldBe(10);
    }

    [Theory]
    [InlineData("")]
    [InlineData("--b")]
    [InlineData("--b\r\n\r\n")]
    [InlineData("--b\r\nContent-Disposition: form-data; name=a\r\n\r\nnever closed")]
    [InlineData("--b\r\nContent-Type: text/plain\r\n\r\nnameless\r\n--b--\r\n")]
    public async Task Form_ThatIsNone_IsUnreadable(string body)
    {
        var request = RequestOf("multipart/form-data; boundary=b", Encoding.UTF8.GetBytes(body));

        var fault = await Record.ExceptionAsync(() => new UploadForm(request, Limit).ReadFormAsync(default));

        (fault is InvalidDataException or IOException).ShouldBeTrue();
        request.Body.Position.ShouldBe(request.Body.Length);
    }

    [Fact]
    public async Task Form_WithFarTooMuchText_IsUnreadable_AndReadToItsEnd()
    {
        var request = await RequestOfAsync(("note", new string('a', 600_000), null), ("fichier", new byte[Limit * 5], "a.pdf"));

        await Should.ThrowAsync<InvalidDataException>(() => new UploadForm(request, Limit).ReadFormAsync(default));

        request.Body.Position.ShouldBe(request.Body.Length);
    }

    [Fact]
    public async Task Form_ReadAgain_IsTheSame()
    {
        var form = new UploadForm(await RequestOfAsync(("note", "un", null)), Limit);

        (await form.ReadFormAsync(default)).ShouldBeSameAs(await form.ReadFormAsync(default));
        form.ReadForm().ShouldBeSameAs(form.Form);
    }

    [Fact]
    public async Task Document_Received_IsCheckedByItsContent()
    {
        var reader = new UploadReader(new UploadCheck(_pictures), _pictures);

        (await reader.ReadDocumentAsync(null, default)).Refusal.ShouldBe(new NoFile());
        (await reader.ReadDocumentAsync(FileOf([], ""), default)).Refusal.ShouldBe(new NoFile());
        (await reader.ReadDocumentAsync(FileOf([], "kbis.pdf"), default)).Refusal.ShouldBe(new FileEmpty());
        (await reader.ReadDocumentAsync(FileOf(PdfSamples.Of(), "kbis.pdf"), default)).Value.Name.ShouldBe("kbis.pdf");
        var dropped = new FormFile(Stream.Null, 0, UploadCheck.LargestFile + 1, "fichier", "film.pdf");
        (await reader.ReadDocumentAsync(dropped, default)).Refusal.ShouldBe(new FileTooLarge(UploadCheck.LargestFile + 1));
        (await reader.ReadPictureAsync(dropped, default)).Refusal.ShouldBe(new FileTooLarge(UploadCheck.LargestFile + 1));
        (await reader.ReadPictureAsync(FileOf(PdfSamples.Of(), "a.png"), default)).Refusal.ShouldBe(new NotAPicture());
        (await reader.ReadPictureAsync(FileOf(Samples.Png(30, 20), "a.png"), default)).Value.Widest.Format.ShouldBe(PictureFormat.WebP);
    }

    public void Dispose() => _pictures.Dispose();

    private static FormFile FileOf(byte[] bytes, string name) => new(new MemoryStream(bytes), 0, bytes.Length, "fichier", name);

    private static async Task<IFormCollection> ReadAsync(params (string Name, object Value, string? FileName)[] parts) =>
        await new UploadForm(await RequestOfAsync(parts), Limit).ReadFormAsync(default);

    private static async Task<HttpRequest> RequestOfAsync(params (string Name, object Value, string? FileName)[] parts)
    {
        using var form = new MultipartFormDataContent();
        foreach (var (name, value, fileName) in parts)
        {
            if (value is not byte[] bytes)
            {
                form.Add(new StringContent((string)value), name);
                continue;
            }

            var file = new ByteArrayContent(bytes) { Headers = { { "Content-Type", "text/html" } } };
            if (fileName is { Length: > 0 }) form.Add(file, name, fileName);
            else file.Headers.TryAddWithoutValidation("Content-Disposition", $"form-data; name={name}; filename=\"\"");
            if (fileName is { Length: 0 }) form.Add(file);
        }

        return RequestOf(form.Headers.ContentType!.ToString(), await form.ReadAsByteArrayAsync());
    }

    private static HttpRequest RequestOf(string contentType, byte[] body) =>
        new DefaultHttpContext { Request = { Method = HttpMethods.Post, ContentType = contentType, Body = new MemoryStream(body) } }.Request;
}
