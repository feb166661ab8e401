using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Catalogue.Core.Documents;

/// <summary>
/// A file that the registry keeps. Its bytes are in a row of another table, so that what lists files never reads any; its name and whose it
/// is are with what it belongs to.
/// </summary>
public sealed class StoredFile
{
    private StoredFile()
    {
    }

    public Guid Id { get; private set; }

    public DocumentFormat Format { get; private set; }

    /// <summary>Its bytes.</summary>
    public int Length { get; private set; }

    /// <summary>SHA-256 of its bytes, in lower-case hexadecimal.</summary>
    public string Sha256 { get; private set; } = "";

    public DateTimeOffset StoredAt { get; private set; }

    internal static StoredFile Of(DocumentFormat format, ReadOnlySpan<byte> bytes, DateTimeOffset instant) => new()
    {
        Id = Guid.CreateVersion7(instant),
        Format = format,
        Length = bytes.Length,
        Sha256 = HashOf(bytes),
        StoredAt = instant,
    };

    /// <summary>Whether these are the bytes that were stored, to the last one.</summary>
    internal bool Is(ReadOnlySpan<byte> bytes) => bytes.Length == Length && HashOf(bytes) == Sha256;

    private static string HashOf(ReadOnlySpan<byte> bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));
}

/// <summary>The bytes of a <see cref="StoredFile"/>.</summary>
internal sealed class StoredBytes
{
    public Guid FileId { get; init; }

    public required byte[] Bytes { get; init; }
}

internal sealed class StoredFileMapping : IEntityTypeConfiguration<StoredFile>, IEntityTypeConfiguration<StoredBytes>
{
    /// <summary>Letters of a SHA-256 hash.</summary>
    private const int HashLength = 64;

    public void Configure(EntityTypeBuilder<StoredFile> builder)
    {
        builder.ToTable("StoredFiles");
        builder.HasKey(file => file.Id);
        builder.Property(file => file.Id).ValueGeneratedNever();
        builder.Property(file => file.Format).HasConversion<string>().HasMaxLength(10);
        builder.Property(file => file.Sha256).HasMaxLength(HashLength);
        builder.HasOne<StoredBytes>().WithOne().HasForeignKey<StoredBytes>(bytes => bytes.FileId).OnDelete(DeleteBehavior.Cascade);
    }

    public void Configure(EntityTypeBuilder<StoredBytes> builder)
    {
        builder.ToTable("StoredBytes");
        builder.HasKey(bytes => bytes.FileId);
        builder.Property(bytes => bytes.FileId).ValueGeneratedNever();
    }
}
