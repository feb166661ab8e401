namespace Catalogue.Core.Notices;

/// <summary>An offer that a notice would take away.</summary>
public sealed record NoticeOffer(string NoticeReference, string OfferReference);

/// <summary>What a notice begins with.</summary>
public sealed record NoticeOpening
{
    public required Guid PartnerId { get; init; }

    /// <summary>The right at stake, or that the offers stand under.</summary>
    public required Guid RightId { get; init; }

    public required NoticeScope Scope { get; init; }

    /// <summary>References of the offers at stake: one at least, or none where the right is.</summary>
    public required IReadOnlyList<string> Offers { get; init; }

    public required NoticeCause Cause { get; init; }

    /// <summary>The legal day of the finding.</summary>
    public required DateOnly FoundOn { get; init; }

    /// <summary>Codes of what was breached (<see cref="NoticeClause"/>), for modifications that are asked for; a letter says its own.</summary>
    public IReadOnlyList<string> Clauses { get; init; } = [];
}
