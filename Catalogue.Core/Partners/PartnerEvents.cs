using Catalogue.Core.Journal;

namespace Catalogue.Core.Partners;

/// <param name="PartnerId">The partner.</param>
/// <param name="Number">Its SIREN, or what it has instead (<see cref="Shared.CompanyNumber"/>).</param>
public sealed record PartnerDeclared(Guid PartnerId, string Number) : JournalEvent
{
    public override string Name => "partner.declared";

    public override string Subject => $"partner:{PartnerId}";
}

public sealed record PartnerValidated(Guid PartnerId) : JournalEvent
{
    public override string Name => "partner.validated";

    public override string Subject => $"partner:{PartnerId}";
}

/// <param name="PartnerId">A company that had been refused, or had left.</param>
public sealed record PartnerReturned(Guid PartnerId) : JournalEvent
{
    public override string Name => "partner.returned";

    public override string Subject => $"partner:{PartnerId}";
}

public sealed record PartnerLeft(Guid PartnerId) : JournalEvent
{
    public override string Name => "partner.left";

    public override string Subject => $"partner:{PartnerId}";
}

/// <param name="PartnerId">The partner.</param>
/// <param name="Criterion">Key of the criterion that demands the document.</param>
/// <param name="ValidUntil">The last legal day on which it is valid.</param>
public sealed record DocumentAccepted(Guid PartnerId, string Criterion, DateOnly ValidUntil) : JournalEvent
{
    public override string Name => "partner.documentaccepted";

    public override string Subject => $"partner:{PartnerId}";
}
