using Catalogue.Core.Shared;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Catalogue.Core.Partners;

/// <summary>
/// A private document of a partner (A23): its company and the ministry's reviewers read it, nobody else. What offers depend on is
/// the last day of the one that was accepted, which <see cref="Partner.Sheet"/> holds.
/// </summary>
public sealed class PartnerDocument
{
    private PartnerDocument()
    {
    }

    public Guid Id { get; private set; }

    public Guid PartnerId { get; private set; }

    /// <summary>Key of the criterion that demands it.</summary>
    public string Criterion { get; private set; } = "";

    /// <summary>The stored file; null once erased after its time.</summary>
    public Guid? FileId { get; private set; }

    /// <summary>What its company calls it: shown, never used as a path.</summary>
    public string FileName { get; private set; } = "";

    /// <summary>The last legal day on which it is valid, as its company read on it.</summary>
    public DateOnly ValidUntil { get; private set; }

    public DateTimeOffset UploadedAt { get; private set; }

    /// <summary>Who sent it, as an identifier.</summary>
    public string UploadedBy { get; private set; } = "";

    public DocumentStatus Status { get; private set; }

    /// <summary>Since when it is in its status.</summary>
    public DateTimeOffset StatusSince { get; private set; }

    /// <summary>Why it was refused, as a code of the ministry's list.</summary>
    public string? ReasonCode { get; private set; }

    internal static PartnerDocument Submit(NewDocument what, string by, DateTimeOffset instant) => new()
    {
        Id = Guid.CreateVersion7(instant),
        PartnerId = what.PartnerId,
        Criterion = what.Criterion,
        FileId = what.FileId,
        FileName = what.FileName,
        ValidUntil = what.ValidUntil,
        UploadedAt = instant,
        UploadedBy = by,
        Status = DocumentStatus.Submitted,
        StatusSince = instant,
    };

    internal Result Accept(DateTimeOffset instant) => Move(DocumentAction.Accept, instant);

    internal Result Refuse(string reasonCode, DateTimeOffset instant)
    {
        var moved = Move(DocumentAction.Refuse, instant);
        if (moved.Succeeded) ReasonCode = reasonCode;
        return moved;
    }

    /// <summary>Another one took its place, or its company took it back before it was read.</summary>
    internal Result Retire(DateTimeOffset instant) => Move(DocumentAction.Retire, instant);

    /// <summary>The file itself is erased; that there was one stays.</summary>
    internal void Erase() => FileId = null;

    private Result Move(DocumentAction action, DateTimeOffset instant)
    {
        if (DocumentLifecycle.Table.Next(Status, action) is not { } next)
            return new WrongState("Le document", action.ToString(), Status.ToString());
        (Status, StatusSince) = (next, instant);
        return Result.Done;
    }
}

/// <summary>A document that a company sends.</summary>
public sealed record NewDocument
{
    public required Guid PartnerId { get; init; }

    /// <inheritdoc cref="PartnerDocument.Criterion"/>
    public required string Criterion { get; init; }

    public required Guid FileId { get; init; }

    /// <inheritdoc cref="PartnerDocument.FileName"/>
    public required string FileName { get; init; }

    /// <inheritdoc cref="PartnerDocument.ValidUntil"/>
    public required DateOnly ValidUntil { get; init; }
}

public enum DocumentStatus
{
    /// <summary>Sent, to be read by a reviewer.</summary>
    Submitted,

    Accepted,

    Refused,

    /// <summary>No longer the one that counts.</summary>
    Retired,
}

public enum DocumentAction
{
    Accept,
    Refuse,
    Retire,
}

/// <summary>What may follow what in the life of a document (A23).</summary>
public static class DocumentLifecycle
{
    public static TransitionTable<DocumentStatus, DocumentAction> Table { get; } = new(
        (DocumentStatus.Submitted, DocumentAction.Accept, DocumentStatus.Accepted),
        (DocumentStatus.Submitted, DocumentAction.Refuse, DocumentStatus.Refused),
        (DocumentStatus.Submitted, DocumentAction.Retire, DocumentStatus.Retired),
        (DocumentStatus.Accepted, DocumentAction.Retire, DocumentStatus.Retired));
}

internal sealed class PartnerDocumentMapping : IEntityTypeConfiguration<PartnerDocument>
{
    public void Configure(EntityTypeBuilder<PartnerDocument> builder)
    {
        builder.ToTable("PartnerDocuments");
        builder.Property(document => document.Id).ValueGeneratedNever();
        builder.Property(document => document.Criterion).HasMaxLength(60);
        builder.Property(document => document.FileName).HasMaxLength(200);
        builder.Property(document => document.UploadedBy).HasMaxLength(60);
        builder.Property(document => document.Status).HasConversion<string>().HasMaxLength(20);
        builder.Property(document => document.ReasonCode).HasMaxLength(60);
        builder.HasIndex(document => new { document.PartnerId, document.Criterion });
        builder.HasIndex(document => document.FileId);
        builder.HasOne<Partner>().WithMany().HasForeignKey(document => document.PartnerId);
    }
}
