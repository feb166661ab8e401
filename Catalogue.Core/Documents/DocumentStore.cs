using Catalogue.Core.Data;
using Catalogue.Core.Imaging;
using Catalogue.Core.Shared;
using Microsoft.EntityFrameworkCore;

namespace Catalogue.Core.Documents;

/// <summary>
/// Keeps files in the registry itself, whatever its database: they are written, restored and deleted with what they belong to, and all
/// nodes have them. Only what was checked can be stored, by the types that are taken. It writes within the transaction of its caller,
/// whose act is the journal's; who may read a file is the caller's to say.
/// </summary>
public sealed class DocumentStore(RegistryContext registry)
{
    /// <summary>Stores a file within the caller's transaction.</summary>
    /// <returns>Under which identifier, and with which hash, which belongs in the journal with the act.</returns>
    public StoredFile Add(CheckedUpload file, ActionContext context) => Add(file.Format, file.Bytes, context);

    /// <summary>Stores a picture that may be shown, within the caller's transaction.</summary>
    /// <inheritdoc cref="Add(CheckedUpload, ActionContext)"/>
    public StoredFile Add(PreparedPicture picture, ActionContext context) => Add(DocumentFormats.Of(picture.Format), picture.Bytes, context);

    /// <summary>A file, without its bytes; null when there is none.</summary>
    public Task<StoredFile?> FindAsync(Guid id, CancellationToken cancellation = default) =>
        registry.StoredFiles.AsNoTracking().FirstOrDefaultAsync(file => file.Id == id, cancellation);

    /// <summary>A file with its bytes, found to be those that were stored; null when there is none.</summary>
    /// <exception cref="InvalidDataException">They are not: the database was altered, or is damaged.</exception>
    public async Task<FileContent?> ReadAsync(Guid id, CancellationToken cancellation = default)
    {
        if (await FindAsync(id, cancellation) is not { } file) return null;
        var bytes = await registry.Set<StoredBytes>().AsNoTracking()
            .Where(stored => stored.FileId == id)
            .Select(stored => stored.Bytes)
            .FirstOrDefaultAsync(cancellation);
        // Deleted by somebody else between the two.
        if (bytes is null) return null;
        if (!file.Is(bytes)) throw new InvalidDataException($"The bytes of the file {id} are not those that were stored.");
        return new FileContent(file, bytes);
    }

    /// <summary>Deletes a file and its bytes, within the caller's transaction.</summary>
    /// <returns>False when there was none.</returns>
    public async Task<bool> DeleteAsync(Guid id, CancellationToken cancellation = default)
    {
        EnsureWriting();
        return await registry.StoredFiles.Where(file => file.Id == id).ExecuteDeleteAsync(cancellation) > 0;
    }

    private StoredFile Add(DocumentFormat format, ReadOnlyMemory<byte> bytes, ActionContext context)
    {
        EnsureWriting();
        var file = StoredFile.Of(format, bytes.Span, context.Instant);
        registry.Add(file);
        registry.Add(new StoredBytes { FileId = file.Id, Bytes = bytes.ToArray() });
        return file;
    }

    private void EnsureWriting()
    {
        if (registry.Database.CurrentTransaction is null)
            throw new InvalidOperationException("A file is stored or deleted within the transaction of the act it belongs to.");
    }
}

/// <summary>A stored file and what is in it.</summary>
public sealed record FileContent(StoredFile File, ReadOnlyMemory<byte> Bytes);
