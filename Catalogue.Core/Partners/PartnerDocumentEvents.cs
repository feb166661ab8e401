using Catalogue.Core.Journal;

namespace Catalogue.Core.Partners;

/// <summary>A company was told that a document of its lapses soon (A23).</summary>
/// <param name="PartnerId">The company.</param>
/// <param name="Criterion">Key of the criterion that demands it.</param>
/// <param name="ValidUntil">Its last legal day.</param>
public sealed record DocumentLapseTold(Guid PartnerId, string Criterion, DateOnly ValidUntil) : JournalEvent
{
    public override string Name => "partner.documentlapsing";

    public override string Subject => $"partner:{PartnerId}";
}

/// <param name="PartnerId">The partner.</param>
/// <param name="DocumentId">The document.</param>
/// <param name="Criterion">Key of the criterion that demands it.</param>
/// <param name="ValidUntil">The last legal day on which its company says that it is valid.</param>
/// <param name="Sha256">Hash of the file.</param>
public sealed record DocumentSent(Guid PartnerId, Guid DocumentId, string Criterion, DateOnly ValidUntil, string Sha256) : JournalEvent
{
    public override string Name => "partner.documentsent";

    public override string Subject => $"partner:{PartnerId}";
}

/// <inheritdoc cref="DocumentSent"/>
public sealed record DocumentTakenBack(Guid PartnerId, Guid DocumentId, string Criterion) : JournalEvent
{
    public override string Name => "partner.documenttakenback";

    public override string Subject => $"partner:{PartnerId}";
}

/// <inheritdoc cref="DocumentSent"/>
public sealed record DocumentRefused(Guid PartnerId, Guid DocumentId, string Criterion) : JournalEvent
{
    public override string Name => "partner.documentrefused";

    public override string Subject => $"partner:{PartnerId}";
}
