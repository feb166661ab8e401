using Catalogue.Core.Journal;
using Catalogue.Core.Labels;
using Catalogue.Core.Partners;
using Catalogue.Core.Shared;
using Catalogue.Core.Specifications;

namespace Catalogue.Core.Offers;

/// <summary>
/// An offer, a competence centre or an adviser (A7): a draft its partner edits, numbered versions the public saw (A19), and
/// its standing under the partner's right of use.
/// </summary>
public sealed class Offer
{
    private readonly List<OfferVersion> _versions = [];

    private Offer()
    {
    }

    /// <summary>« OF-00012 », unique and permanent.</summary>
    public string Reference { get; private set; } = "";

    /// <summary>Its address on the site, unique among its kind.</summary>
    public string Slug { get; private set; } = "";

    public OfferKind Kind { get; private set; }

    public string Family { get; private set; } = "";

    public string SpecificationReference { get; private set; } = "";

    public Guid PartnerId { get; private set; }

    public Guid OutletId { get; private set; }

    /// <summary>The right of use it stands under (A9): its partner may hold others, under other programmes.</summary>
    public Guid RightId { get; private set; }

    public OfferStatus Status { get; private set; }

    /// <summary>Since when it is in its status.</summary>
    public DateTimeOffset StatusSince { get; private set; }

    /// <summary>Why it was suspended or withdrawn, as a code.</summary>
    public string? ReasonCode { get; private set; }

    /// <summary>When its first version was published; null for a draft. Publishing again does not change it (A24).</summary>
    public DateTimeOffset? FirstPublishedAt { get; private set; }

    /// <summary>Since when it has been published without interruption; null when it never was.</summary>
    public DateTimeOffset? PublishedSince { get; private set; }

    /// <summary>What its partner is writing, or the content of the current version.</summary>
    public OfferContent Draft { get; private set; } = null!;

    /// <summary>When the draft last changed; null when it is as it began, or as the command line or an import left it.</summary>
    public DateTimeOffset? DraftChangedAt { get; private set; }

    /// <summary>Who changed it last, as an identifier; null with <see cref="DraftChangedAt"/>.</summary>
    public string? DraftChangedBy { get; private set; }

    /// <summary>When its partner last said that what the public reads is accurate, publishing included (A5); null for a draft.</summary>
    public DateTimeOffset? ConfirmedAt { get; private set; }

    /// <summary>Number of the version the catalogue shows; 0 before the first.</summary>
    public int CurrentVersion { get; private set; }

    /// <summary>The last legal day on which the ministry checked it against its specification (A10); null before the first.</summary>
    public DateOnly? LastCheckedOn { get; private set; }

    /// <summary>
    /// Last legal day on which to publish a version that satisfies the new specification (A6); null when the current one does.
    /// </summary>
    public DateOnly? ComplyBy { get; private set; }

    /// <summary>
    /// The instant at which a notice takes it away, unless its partner answers before (A12); null when none runs, or once that is
    /// recorded. Past, the offer is lost, recorded or not.
    /// </summary>
    public DateTimeOffset? LossAt { get; private set; }

    /// <summary>Its standing as last computed (« Standing »): every query compares its range to now.</summary>
    public Standing Standing { get; private set; } = Standing.NeverShown;

    public IReadOnlyList<OfferVersion> Versions => _versions;

    public static Offer Write(NewOffer what, DateTimeOffset instant) => new()
    {
        Reference = what.Reference,
        Slug = what.Slug,
        Kind = what.Specification.Kind,
        Family = what.Specification.Family,
        SpecificationReference = what.Specification.Reference,
        PartnerId = what.PartnerId,
        OutletId = what.OutletId,
        RightId = what.RightId,
        Draft = what.Content,
        Status = OfferStatus.Draft,
        StatusSince = instant,
    };

    /// <summary>
    /// Its partner writes something else (A5). The public sees nothing of it before it is published, and the journal keeps
    /// what is published.
    /// </summary>
    public void Rewrite(OfferContent content) => Draft = content;

    /// <summary>The same, by somebody whom a colleague at work on it may be told of.</summary>
    /// <param name="content">What it says.</param>
    /// <param name="by">Who writes, as an identifier.</param>
    /// <param name="instant">When.</param>
    public void Rewrite(OfferContent content, string by, DateTimeOffset instant) =>
        (Draft, DraftChangedBy, DraftChangedAt) = (content, by, instant);

    /// <summary>Another address, while nobody can know the one it has.</summary>
    internal Result Readdress(string slug)
    {
        if (FirstPublishedAt is not null) return new WrongState($"L’offre {Reference}", nameof(Readdress), Status.ToString());
        Slug = slug;
        return Result.Done;
    }

    /// <summary>Its partner gives it up before anybody saw it: what it said is erased.</summary>
    internal Result Discard(DateTimeOffset instant)
    {
        var moved = Move(OfferAction.Discard, instant, null);
        if (moved.Succeeded) Draft = OfferContent.Blank("");
        return moved;
    }

    /// <summary>Its partner says that what the public reads is still accurate (A5).</summary>
    internal Result Confirm(DateTimeOffset instant)
    {
        if (Status != OfferStatus.Published) return new WrongState($"L’offre {Reference}", nameof(Confirm), Status.ToString());
        ConfirmedAt = instant;
        return Result.Done;
    }

    /// <summary>Freezes the draft as the next version (A6, A19). The gate is checked by <see cref="OfferService"/>.</summary>
    internal Result<OfferVersion> Publish(PublicationGate gate, string publishedBy, DateTimeOffset instant)
    {
        var wasPublished = Status == OfferStatus.Published;
        var moved = Move(OfferAction.Publish, instant, null);
        if (!moved.Succeeded) return moved.Refusal;
        FirstPublishedAt ??= instant;
        if (!wasPublished) PublishedSince = instant;
        ConfirmedAt = instant;
        var version = new OfferVersion(Reference, ++CurrentVersion, gate.Specification.Number, instant, publishedBy, Draft)
        {
            PartVersions = gate.Parts.ToDictionary(part => part.Key, part => part.Value.Number),
        };
        _versions.Add(version);
        return version;
    }

    /// <summary>Its partner takes it out of the catalogue.</summary>
    internal Result Unpublish(DateTimeOffset instant) => Move(OfferAction.Unpublish, instant, null);

    internal Result Suspend(string reasonCode, DateTimeOffset instant) => Move(OfferAction.Suspend, instant, reasonCode);

    internal Result Resume(DateTimeOffset instant) => Return(OfferAction.Resume, instant);

    /// <summary>A notice was lost with this offer in its scope (A12): as of its deadline, where that is what took the offer away.</summary>
    internal Result Withdraw(string reasonCode, DateTimeOffset instant)
    {
        var moved = Move(OfferAction.Withdraw, LossAt < instant ? LossAt.Value : instant, reasonCode);
        if (moved.Succeeded) LossAt = null;
        return moved;
    }

    internal Result Reinstate(DateTimeOffset instant) => Return(OfferAction.Reinstate, instant);

    /// <summary>The ministry found that it satisfies its specification (A10). A check older than the last one changes nothing.</summary>
    internal bool Check(DateOnly day)
    {
        if (day <= LastCheckedOn) return false;
        LastCheckedOn = day;
        return true;
    }

    /// <summary>It goes on under another right of its partner; false when it already did.</summary>
    internal bool StandUnder(RightOfUse right)
    {
        if (RightId == right.Id) return false;
        RightId = right.Id;
        return true;
    }

    /// <summary>
    /// Its partner makes it from another of its places. A place is not part of what versions say: whoever reads the offer finds it there
    /// at once.
    /// </summary>
    internal void Relocate(Outlet outlet) => OutletId = outlet.Id;

    /// <summary>What was given up and shown to nobody gives way when its partner leaves the place it was to stand on.</summary>
    internal Result LeaveOutlet(Guid other)
    {
        if (Status != OfferStatus.Discarded) return new WrongState($"L’offre {Reference}", nameof(LeaveOutlet), Status.ToString());
        OutletId = other;
        return Result.Done;
    }

    /// <summary>It goes on as another partner's: its reference, its address and what its versions said stay.</summary>
    internal void HandOver(Outlet outlet, RightOfUse right) =>
        (PartnerId, OutletId, RightId) = (right.PartnerId, outlet.Id, right.Id);

    /// <summary>Sets by when it must comply, null for nothing due; true when that is a change.</summary>
    internal bool MustComply(DateOnly? by)
    {
        if (ComplyBy == by) return false;
        ComplyBy = by;
        return true;
    }

    /// <summary>Sets when a notice takes it away, null for never; true when that is a change. What is lost already stays so.</summary>
    internal bool MustLose(DateTimeOffset? at, DateTimeOffset instant)
    {
        if (LossAt == at || LossAt <= instant) return false;
        LossAt = at;
        return true;
    }

    /// <summary>Stores a computed standing; true when it differs from the one before.</summary>
    internal bool Stand(Standing standing)
    {
        if (Standing == standing) return false;
        Standing = standing;
        return true;
    }

    private Result Return(OfferAction action, DateTimeOffset instant)
    {
        var moved = Move(action, instant, null);
        if (moved.Succeeded) PublishedSince = instant;
        return moved;
    }

    private Result Move(OfferAction action, DateTimeOffset instant, string? reasonCode)
    {
        // What a notice took away is recorded before anything else is done to it.
        if (LossAt <= instant && action != OfferAction.Withdraw)
            return new WrongState($"L’offre {Reference}", action.ToString(), nameof(OfferStatus.Withdrawn));
        if (OfferLifecycle.Table.Next(Status, action) is not { } next)
            return new WrongState($"L’offre {Reference}", action.ToString(), Status.ToString());
        if (next != Status) StatusSince = instant;
        (Status, ReasonCode) = (next, reasonCode);
        return Result.Done;
    }
}

/// <summary>What an offer begins with.</summary>
public sealed record NewOffer
{
    public required string Reference { get; init; }

    public required string Slug { get; init; }

    public required Specification Specification { get; init; }

    public required Guid PartnerId { get; init; }

    public required Guid OutletId { get; init; }

    public required Guid RightId { get; init; }

    public required OfferContent Content { get; init; }
}

/// <summary>What an offer said to the public from an instant on (A19). It never changes.</summary>
public sealed class OfferVersion
{
    private OfferVersion()
    {
    }

    internal OfferVersion(
        string offerReference, int number, string specificationVersion, DateTimeOffset publishedAt, string publishedBy, OfferContent content)
    {
        OfferReference = offerReference;
        Number = number;
        SpecificationVersion = specificationVersion;
        PublishedAt = publishedAt;
        PublishedBy = publishedBy;
        Content = content;
        ContentHash = CanonicalJson.HashOf(content);
    }

    public string OfferReference { get; private set; } = "";

    /// <summary>1, 2, 3 ...</summary>
    public int Number { get; private set; }

    /// <summary>Number of the specification's version it satisfied when it was published (A6).</summary>
    public string SpecificationVersion { get; private set; } = "";

    /// <summary>For a bundle, the version that each part satisfied, by reference of its specification (A7).</summary>
    public IReadOnlyDictionary<string, string> PartVersions { get; internal init; } = new Dictionary<string, string>();

    public DateTimeOffset PublishedAt { get; private set; }

    /// <summary>Who published it, as an identifier.</summary>
    public string PublishedBy { get; private set; } = "";

    public OfferContent Content { get; private set; } = null!;

    /// <summary>SHA-256 of the canonical JSON of what it says, which the journal keeps too; lower-case hexadecimal.</summary>
    public string ContentHash { get; private set; } = "";
}
