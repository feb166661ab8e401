using Catalogue.Core.Accounts;
using Catalogue.Core.Accounts.Staff;
using Catalogue.Core.Data;
using Catalogue.Core.Offers;
using Catalogue.Core.Shared;
using Microsoft.EntityFrameworkCore;

namespace Catalogue.Core.Workbench;

/// <summary>
/// What somebody of the ministry has to do: theirs, then what the machine found, then what they can take; late first within each. All of it
/// is read light, to be counted and sorted; only what is shown is named.
/// </summary>
public sealed class DayOfStaff(RegistryContext registry, WorkSources sources)
{
    /// <summary>Lines of each part where all are shown.</summary>
    public const int Glance = 12;

    /// <param name="who">Who looks.</param>
    /// <param name="asked">What they ask to see.</param>
    /// <param name="today">The legal day.</param>
    /// <param name="cancellation">Stops the reading.</param>
    public async Task<Day> ReadAsync(DayOwner who, DayQuery asked, DateOnly today, CancellationToken cancellation = default)
    {
        var all = await sources.ReadAsync(who, today, cancellation);
        var ofKind = all.Where(item => asked.Kind is not { } kind || item.Kind == kind).ToLookup(item => item.Part);
        var parts = Enum.GetValues<DayPart>().Where(part => asked.Part is not { } one || one == part).ToList();
        var cut = parts.ConvertAll(part => (Part: part, Items: Cut(Sorted(ofKind[part], today), asked)));
        var names = await NamesAsync([.. cut.SelectMany(one => one.Items.Lines)], cancellation);
        return new()
        {
            Sections =
            [
                .. cut.Select(one => new DaySection(
                    one.Part,
                    new([.. one.Items.Lines.Select(names)], one.Items.Number, one.Items.PageCount, one.Items.Total),
                    ofKind[one.Part].Count(item => item.IsLateOn(today)))),
            ],
            Kinds = all.Where(item => asked.Part is not { } part || item.Part == part).CountBy(item => item.Kind).ToDictionary(),
        };
    }

    private static List<WorkItem> Sorted(IEnumerable<WorkItem> items, DateOnly today) =>
        [.. items.OrderBy(item => item.IsLateOn(today) ? 0 : 1).ThenBy(item => item.By ?? item.Since).ThenBy(item => item.Reference, StringComparer.Ordinal)];

    private static PageOf<WorkItem> Cut(List<WorkItem> items, DayQuery asked) => asked.Part is null
        ? new([.. items.Take(Glance)], 1, 1, items.Count)
        : PageOf.Cut(items, asked.Page);

    /// <summary>What the companies and the offers of some lines are called.</summary>
    private async Task<Func<WorkItem, WorkLine>> NamesAsync(IReadOnlyList<WorkItem> items, CancellationToken cancellation)
    {
        var partnerIds = items.Select(item => item.PartnerId).OfType<Guid>().Distinct().ToList();
        var partners = await registry.Partners.AsNoTracking().Where(partner => partnerIds.Contains(partner.Id))
            .Select(partner => new { partner.Id, partner.Slug, partner.Company })
            .ToDictionaryAsync(partner => partner.Id, partner => (partner.Slug, partner.Company.Name), cancellation);
        var requestReferences = items.Where(item => item.Kind == WorkKind.Request).Select(item => item.Reference).ToList();
        var declared = await registry.JoinRequests.AsNoTracking().Where(request => requestReferences.Contains(request.Reference))
            .Select(request => new { request.Reference, request.Declaration })
            .ToDictionaryAsync(request => request.Reference, request => request.Declaration.Name, cancellation);
        var offerReferences = items.Select(item => item.OfferReference).OfType<string>().Distinct().ToList();
        var titles = await registry.Offers.AsNoTracking().Where(offer => offerReferences.Contains(offer.Reference))
            .WithCurrentVersion(registry)
            .Select(row => new { row.Offer.Reference, row.Version.Content })
            .ToDictionaryAsync(row => row.Reference, row => row.Content.Title, cancellation);
        return item => item.PartnerId is { } id
            ? new(item, partners[id].Name, partners[id].Slug, item.OfferReference is { } offer ? titles.GetValueOrDefault(offer) : null)
            : new(item, declared[item.Reference], null, null);
    }
}

/// <summary>Who looks at their day.</summary>
/// <param name="Id">Who.</param>
/// <param name="Roles">What they are.</param>
public sealed record DayOwner(Guid Id, IReadOnlyCollection<StaffRole> Roles)
{
    public bool May(Permission permission) => Roles.Any(role => role.Allows(permission));

    /// <summary>Whether they are shown the files they were given only.</summary>
    public bool SeesGivenOnly => Roles.Where(role => role.Allows(Permission.ReadFiles)).All(role => role.IsForGivenFiles());
}

/// <summary>What is asked of a day.</summary>
public sealed record DayQuery
{
    /// <summary>One part, page by page; null for the beginning of all.</summary>
    public DayPart? Part { get; init; }

    /// <summary>Null for all.</summary>
    public WorkKind? Kind { get; init; }

    /// <summary>From 1; of the one part.</summary>
    public int Page { get; init; } = 1;
}

/// <summary>What there is to do.</summary>
public sealed record Day
{
    public required IReadOnlyList<DaySection> Sections { get; init; }

    /// <summary>How much there is of each kind, in the parts that are shown; a kind of which there is nothing is left out.</summary>
    public required IReadOnlyDictionary<WorkKind, int> Kinds { get; init; }
}

/// <summary>A part of a day.</summary>
/// <param name="Part">Which.</param>
/// <param name="Lines">What is shown of it, late first.</param>
/// <param name="LateCount">How much of all of it is late.</param>
public sealed record DaySection(DayPart Part, PageOf<WorkLine> Lines, int LateCount);
