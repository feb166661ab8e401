using Catalogue.Core.Data;
using Catalogue.Core.Offers;
using Catalogue.Core.Offers.Comparing;
using Catalogue.Core.Partners;
using Catalogue.Core.Programmes;
using Catalogue.Core.Shared;
using Microsoft.EntityFrameworkCore;

namespace Catalogue.Core.Reviews;

/// <summary>All that somebody reads of a review before they decide it: what changed first, then what the machine found, then the criteria (A10).</summary>
public sealed class ReviewFiles(RegistryContext registry, ReviewQueue queue, OfferDifferences differences, MachineChecks checks)
{
    /// <summary>Whose offer a review is about; null when there is no such review.</summary>
    public Task<Guid?> PartnerOfAsync(string reference, CancellationToken cancellation = default) =>
        registry.Reviews.Where(review => review.Reference == reference).Select(review => (Guid?)review.PartnerId).FirstOrDefaultAsync(cancellation);

    /// <summary>The file of a review that the viewer may see; null when there is none.</summary>
    public async Task<ReviewFile?> FindAsync(string reference, ReviewViewer viewer, DateTimeOffset now, CancellationToken cancellation = default) =>
        await queue.Seen(viewer).FirstOrDefaultAsync(review => review.Reference == reference, cancellation) is { } review
            ? await ReadAsync(review, now, cancellation)
            : null;

    /// <summary>The names of those who have to do with a review, those of today.</summary>
    public async Task<ReviewPeople> PeopleOfAsync(Review review, CancellationToken cancellation = default)
    {
        Guid?[] people = [review.AssignedTo, review.DecidedBy, review.SecondReaderId];
        var ids = people.OfType<Guid>().ToList();
        var names = await registry.Staff.AsNoTracking().Where(member => ids.Contains(member.Id))
            .ToDictionaryAsync(member => member.Id, member => member.FullName, cancellation);
        return new(NameOf(review.AssignedTo), NameOf(review.DecidedBy), NameOf(review.SecondReaderId));

        string? NameOf(Guid? id) => id is { } known ? names.GetValueOrDefault(known) : null;
    }

    /// <summary>The file of a review that was read already.</summary>
    internal async Task<ReviewFile> ReadAsync(Review review, DateTimeOffset now, CancellationToken cancellation)
    {
        var offer = await registry.Offers.AsNoTracking().SingleAsync(one => one.Reference == review.OfferReference, cancellation);
        var number = review.ReviewedVersion ?? offer.CurrentVersion;
        var version = await registry.OfferVersions.AsNoTracking().SingleAsync(one => one.OfferReference == offer.Reference && one.Number == number, cancellation);
        var right = await registry.Rights.AsNoTracking().SingleAsync(one => one.Id == offer.RightId, cancellation);
        var partner = await registry.Partners.AsNoTracking().SingleAsync(one => one.Id == review.PartnerId, cancellation);
        var specifications = await new OfferGates(registry).FindSpecificationsAsync(offer.SpecificationReference, version.Content, cancellation);
        var gate = MachineChecks.GateOf(offer, version, specifications, ParisCalendar.DayOf(review.DecidedAt ?? now));
        // What was decided upon stays as it was found: the machine looks again, at other versions too.
        var kept = review.DecidedAt is not null ? null : await registry.MachineChecks.AsNoTracking().FirstOrDefaultAsync(check => check.OfferReference == offer.Reference && check.Version == number, cancellation);
        var findings = review.DecidedAt is not null ? review.Notes.Found : kept?.Findings ?? (await checks.FindAsync(offer.Reference, now, cancellation))?.Findings ?? [];
        var changes = review.PassedVersion is { } passed ? await differences.BetweenAsync(offer, passed, number, cancellation) : null;
        return new()
        {
            Review = review,
            Offer = PublicOffer.Of(offer),
            RightId = offer.RightId,
            Version = version,
            Partner = partner,
            Programme = await registry.Programmes.AsNoTracking().SingleAsync(one => one.Reference == right.ProgrammeReference, cancellation),
            Specification = $"{specifications[0].Name}, version {gate.Specification.Number}",
            Changes = changes,
            Findings = findings,
            CheckedAt = kept?.CheckedAt ?? review.DecidedAt ?? now,
            Criteria = ReviewedCriterion.AllOf(version.Content, gate, partner.Sheet, changes, findings),
            RunningNotice = await registry.Notices.AsNoTracking()
                .Where(notice => notice.Offers.Any(one => one.OfferReference == offer.Reference) && notice.Deadline > now)
                .Select(notice => notice.Reference)
                .FirstOrDefaultAsync(cancellation),
        };
    }
}

/// <summary>The names of those who have to do with a review; null where nobody has.</summary>
/// <param name="Holder">Who has it.</param>
/// <param name="Decider">Who decided it.</param>
/// <param name="SecondReader">Who read it second.</param>
public sealed record ReviewPeople(string? Holder, string? Decider, string? SecondReader);

/// <summary>All that somebody reads of a review.</summary>
public sealed record ReviewFile
{
    /// <summary>The review, to be read only.</summary>
    public required Review Review { get; init; }

    public required PublicOffer Offer { get; init; }

    /// <summary>The right that the offer stands under.</summary>
    public required Guid RightId { get; init; }

    /// <summary>What the public reads; once decided, what was decided upon.</summary>
    public required OfferVersion Version { get; init; }

    public required Partner Partner { get; init; }

    public required Programme Programme { get; init; }

    /// <summary>What it is checked against, with its version, in words.</summary>
    public required string Specification { get; init; }

    /// <summary>What changed since the last check; null for a first one.</summary>
    public required ContentComparison? Changes { get; init; }

    /// <summary>What the machine found; once decided, what it had found then.</summary>
    public required IReadOnlyList<MachineFinding> Findings { get; init; }

    /// <summary>When it looked; once decided, when that was.</summary>
    public required DateTimeOffset CheckedAt { get; init; }

    public required IReadOnlyList<ReviewedCriterion> Criteria { get; init; }

    /// <summary>A notice whose time runs against the offer, which a compliant review ends (A12); null for none.</summary>
    public required string? RunningNotice { get; init; }

    /// <summary>What the machine found and somebody is to judge.</summary>
    public IEnumerable<MachineFinding> ToJudge => Findings.Where(finding => finding.LapsesOn is null);

    /// <summary>Documents that lapse before the next review.</summary>
    public IEnumerable<MachineFinding> Lapsing => Findings.Where(finding => finding.LapsesOn is not null);

    /// <summary>What the partner would read, were it decided so.</summary>
    public Notices.NoticeTexts TextsOf(ReviewNotes notes) => ReviewJudging.TextsOf(notes, Criteria, Findings);

    /// <summary>The last legal day to fix what would be asked for on a day (A11).</summary>
    public DateOnly FixByOn(DateOnly today) => Notices.NoticeService.FixByOf(Programme, today);
}
