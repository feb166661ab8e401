using Catalogue.Core.Data;
using Catalogue.Core.Documents;
using Catalogue.Core.Imaging;
using Catalogue.Tests.Imaging;
using Catalogue.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Catalogue.Tests.Documents;

public abstract class DocumentStoreSuite<TRegistry>(TRegistry registry) : IClassFixture<TRegistry>
    where TRegistry : RegistryFixture
{
    private DateTimeOffset Now => registry.Clock.GetUtcNow();

    [SharedFact]
    public async Task File_Stored_IsReadBackToTheLastByte()
    {
        var document = PdfSamples.Of($"({new string('a', 300_000)})");

        var stored = await StoreAsync(document);

        (stored.Format, stored.Length, stored.StoredAt).ShouldBe((DocumentFormat.Pdf, document.Length, Now));
        stored.Sha256.ShouldBe(Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(document)));
        var read = (await ReadAsync(stored.Id)).ShouldNotBeNull();
        read.Bytes.ToArray().ShouldBe(document);
        (read.File.Id, read.File.Sha256, read.File.StoredAt).ShouldBe((stored.Id, stored.Sha256, stored.StoredAt));
    }

    [SharedFact]
    public async Task File_OfAnActThatIsUndone_IsNotStored()
    {
        var file = await CheckedAsync(PdfSamples.Of());
        var id = await registry.InScopeAsync(async services =>
        {
            await using var writer = services.GetRequiredService<RegistryWriter>();
            await writer.BeginAsync();
            var stored = services.GetRequiredService<DocumentStore>().Add(file, Build.Context(Now));
            await services.GetRequiredService<RegistryContext>().SaveChangesAsync();
            return stored.Id;
        });

        (await ReadAsync(id)).ShouldBeNull();
    }

    [SharedFact]
    public async Task File_StoredOrDeletedOutsideAnAct_IsAFaultOfTheProgram()
    {
        var file = await CheckedAsync(PdfSamples.Of());
        await registry.InScopeAsync(async services =>
        {
            var store = services.GetRequiredService<DocumentStore>();
            Should.Throw<InvalidOperationException>(() => store.Add(file, Build.Context(Now)));
            await Should.ThrowAsync<InvalidOperationException>(() => store.DeleteAsync(Guid.Empty));
        });
    }

    [SharedFact]
    public async Task File_Deleted_LeavesNoBytes()
    {
        var stored = await StoreAsync(PdfSamples.Of());

        (await DeleteAsync(stored.Id)).ShouldBeTrue();
        (await DeleteAsync(stored.Id)).ShouldBeFalse();

        (await ReadAsync(stored.Id)).ShouldBeNull();
        (await registry.InScopeAsync(services => services.GetRequiredService<RegistryContext>().Set<StoredBytes>().CountAsync(bytes => bytes.FileId == stored.Id)))
            .ShouldBe(0);
    }

    [SharedFact]
    public async Task File_AlteredInTheDatabase_IsNeverGiven()
    {
        var stored = await StoreAsync(PdfSamples.Of());
        await registry.InScopeAsync(services => services.GetRequiredService<RegistryContext>().Set<StoredBytes>()
            .Where(bytes => bytes.FileId == stored.Id)
            .ExecuteUpdateAsync(bytes => bytes.SetProperty(one => one.Bytes, PdfSamples.Of("(another)"))));

        var fault = await Should.ThrowAsync<InvalidDataException>(() => ReadAsync(stored.Id));

        fault.Message.ShouldContain(stored.Id.ToString());
    }

    [SharedFact]
    public async Task Files_Listed_AreListedWithoutTheirBytes()
    {
        await StoreAsync(PdfSamples.Of());

        await registry.InScopeAsync(async services =>
        {
            var context = services.GetRequiredService<RegistryContext>();
            using var log = new SqlLog(context);
            (await context.StoredFiles.ToListAsync()).ShouldNotBeEmpty();
            log.Commands.ShouldHaveSingleItem().ShouldNotContain("StoredBytes");
        });
    }

    [SharedFact]
    public async Task Picture_ForPages_IsStoredAsItWasPrepared()
    {
        using var pictures = new Pictures();
        var picture = (await pictures.PrepareAsync(Samples.Png(30, 20), PictureOptions.ForPages)).Value.Widest;

        var stored = await WriteAsync((store, context) => Task.FromResult(store.Add(picture, context)));

        stored.Format.ShouldBe(DocumentFormat.WebP);
        (await ReadAsync(stored.Id))!.Bytes.ToArray().ShouldBe(picture.Bytes.ToArray());
    }

    private static async Task<CheckedUpload> CheckedAsync(byte[] bytes)
    {
        using var pictures = new Pictures();
        return (await new UploadCheck(pictures).RunAsync(bytes, "essai.pdf")).Value;
    }

    private async Task<StoredFile> StoreAsync(byte[] bytes)
    {
        var file = await CheckedAsync(bytes);
        return await WriteAsync((store, context) => Task.FromResult(store.Add(file, context)));
    }

    private Task<bool> DeleteAsync(Guid id) => WriteAsync((store, _) => store.DeleteAsync(id));

    private Task<FileContent?> ReadAsync(Guid id) => registry.InScopeAsync(services => services.GetRequiredService<DocumentStore>().ReadAsync(id));

    private Task<T> WriteAsync<T>(Func<DocumentStore, Core.Shared.ActionContext, Task<T>> act) => registry.InScopeAsync(async services =>
    {
        await using var writer = services.GetRequiredService<RegistryWriter>();
        await writer.BeginAsync();
        var done = await act(services.GetRequiredService<DocumentStore>(), Build.Context(Now));
        await writer.CommitAsync();
        return done;
    });
}

public sealed class DocumentStoreTests(RegistryFixture registry) : DocumentStoreSuite<RegistryFixture>(registry);

public sealed class DocumentStorePostgreSqlTests(PostgreSqlFixture registry) : DocumentStoreSuite<PostgreSqlFixture>(registry);
