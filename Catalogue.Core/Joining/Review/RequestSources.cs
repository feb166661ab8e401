using Catalogue.Core.Geography;
using Catalogue.Core.Partners;

namespace Catalogue.Core.Joining.Review;

/// <summary>What a declaration is compared with.</summary>
public sealed record RequestSources
{
    public required CommuneDirectory Communes { get; init; }

    /// <summary>The legal day on which it is read.</summary>
    public required DateOnly Today { get; init; }

    /// <summary>The legal day on which the terms were accepted: that of the asking.</summary>
    public required DateOnly AcceptedOn { get; init; }

    /// <summary>The first legal day of the edition that is asked for.</summary>
    public required DateOnly EditionStartsOn { get; init; }

    /// <summary>The partner that has the declared number; null when none has.</summary>
    public KnownPartner? Known { get; init; }

    /// <summary>References of other requests with the declared number that are to be decided.</summary>
    public IReadOnlyList<string> OtherRequests { get; init; } = [];

    /// <summary>Names of other partners whose contact has the declared e-mail address.</summary>
    public IReadOnlyList<string> SameEmail { get; init; } = [];

    /// <summary>Names of other partners whose contact has the declared telephone.</summary>
    public IReadOnlyList<string> SamePhone { get; init; } = [];
}

/// <summary>A partner that a company is, or was, before it asks.</summary>
public sealed record KnownPartner
{
    public required string Slug { get; init; }

    public required string Name { get; init; }

    public required PartnerStatus Status { get; init; }

    /// <summary>Whether it holds a right of the edition that it asks for, be it suspended.</summary>
    public required bool HasRunningRight { get; init; }

    /// <summary>The first legal day on which it may ask again, its right having been withdrawn; null otherwise.</summary>
    public DateOnly? AskableFrom { get; init; }

    /// <summary>The last legal day of its rights that go on; null when none does.</summary>
    public DateOnly? HeldUntil { get; init; }

    /// <summary>Whether a notice may still take one of its rights away (A12).</summary>
    public bool IsUnderNotice { get; init; }

    /// <summary>Documents of its sheet that are no longer valid, by what asked for them, and their last day.</summary>
    public IReadOnlyList<(string Label, DateOnly ValidUntil)> Lapsed { get; init; } = [];
}
