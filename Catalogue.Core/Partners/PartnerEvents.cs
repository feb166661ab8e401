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

/// <param name="PartnerId">Who left.</param>
/// <param name="SuccessorId">Who took its place.</param>
public sealed record PartnerMerged(Guid PartnerId, Guid SuccessorId) : JournalEvent
{
    public override string Name => "partner.merged";

    public override string Subject => $"partner:{PartnerId}";
}

/// <param name="PartnerId">The partner.</param>
/// <param name="Before">The number it had.</param>
/// <param name="After">The number it has.</param>
public sealed record PartnerRenumbered(Guid PartnerId, string Before, string After) : JournalEvent
{
    public override string Name => "partner.renumbered";

    public override string Subject => $"partner:{PartnerId}";
}

/// <param name="PartnerId">Which company is called otherwise; that of one person bears their name, which stays out of the journal.</param>
public sealed record PartnerRenamed(Guid PartnerId) : JournalEvent
{
    public override string Name => "partner.renamed";

    public override string Subject => $"partner:{PartnerId}";
}

/// <param name="PartnerId">Of which the contact, who worked for it and the files of its documents are kept no longer.</param>
public sealed record PartnerErased(Guid PartnerId) : JournalEvent
{
    public override string Name => "partner.erased";

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

/// <summary>What it says of itself changed; the words are in its sheet.</summary>
public sealed record PartnerDescribed(Guid PartnerId) : JournalEvent
{
    public override string Name => "partner.described";

    public override string Subject => $"partner:{PartnerId}";
}

public sealed record OutletAdded(Guid PartnerId, Guid OutletId) : JournalEvent
{
    public override string Name => "partner.outletadded";

    public override string Subject => $"partner:{PartnerId}";
}

public sealed record OutletChanged(Guid PartnerId, Guid OutletId) : JournalEvent
{
    public override string Name => "partner.outletchanged";

    public override string Subject => $"partner:{PartnerId}";
}

public sealed record OutletRemoved(Guid PartnerId, Guid OutletId) : JournalEvent
{
    public override string Name => "partner.outletremoved";

    public override string Subject => $"partner:{PartnerId}";
}

/// <param name="PartnerId">The partner.</param>
/// <param name="Count">How many companies it now works with.</param>
public sealed record ContributorsChanged(Guid PartnerId, int Count) : JournalEvent
{
    public override string Name => "partner.contributors";

    public override string Subject => $"partner:{PartnerId}";
}

/// <param name="PartnerId">The partner.</param>
/// <param name="Criteria">Keys of the criteria whose answer changed.</param>
public sealed record PartnerAnswered(Guid PartnerId, IReadOnlyList<string> Criteria) : JournalEvent
{
    public override string Name => "partner.answered";

    public override string Subject => $"partner:{PartnerId}";
}
