using Catalogue.Core.Accounts;
using Catalogue.Core.Accounts.Staff;
using Catalogue.Core.Data;
using Catalogue.Core.Reviews;
using Microsoft.EntityFrameworkCore;

namespace Catalogue.Core.Workbench;

/// <summary>Who decides reviews, what each of them has, and who is away.</summary>
public sealed class ReviewWorkloads(RegistryContext registry)
{
    /// <summary>Those who decide reviews, and those who no longer do and have some: by how many are late, then by name.</summary>
    /// <param name="today">The legal day.</param>
    /// <param name="cancellation">Stops the reading.</param>
    public async Task<IReadOnlyList<Workload>> ReadAsync(DateOnly today, CancellationToken cancellation = default)
    {
        var held = (await registry.Reviews.AsNoTracking().Where(review => review.Status == ReviewStatus.Open && review.AssignedTo != null)
                .GroupBy(review => review.AssignedTo!.Value)
                .Select(group => new { StaffId = group.Key, Open = group.Count(), Overdue = group.Count(review => review.DueOn < today) })
                .ToListAsync(cancellation))
            .ToDictionary(one => one.StaffId, one => (one.Open, one.Overdue));
        var absences = (await registry.StaffAbsences.AsNoTracking().Where(absence => absence.Until >= today)
                .OrderBy(absence => absence.From).ThenBy(absence => absence.Until)
                .ToListAsync(cancellation))
            .ToLookup(absence => absence.StaffId);
        // Roles are JSON, which no query reads into; the ministry's people are few.
        var staff = await registry.Staff.AsNoTracking().ToListAsync(cancellation);
        return
        [
            .. staff.Select(member => Of(member, held.GetValueOrDefault(member.Id)))
                .Where(one => one.IsReviewer || one.Open > 0)
                .OrderByDescending(one => one.Overdue).ThenBy(one => one.FullName, StringComparer.CurrentCultureIgnoreCase),
        ];

        Workload Of(StaffMember member, (int Open, int Overdue) has) => new()
        {
            StaffId = member.Id,
            FullName = member.FullName,
            IsReviewer = member.ClosedAt is null && member.May(Permission.DecideReviews),
            Open = has.Open,
            Overdue = has.Overdue,
            Absences = [.. absences[member.Id]],
            AwayUntil = absences[member.Id].Where(absence => absence.From <= today).Select(absence => (DateOnly?)absence.Until).Max(),
        };
    }

    /// <summary>In which partners somebody declared an interest, by name.</summary>
    public async Task<IReadOnlyList<DeclaredInterest>> InterestsOfAsync(Guid staffId, CancellationToken cancellation = default)
    {
        var rows = await (
            from conflict in registry.ConflictsOfInterest.AsNoTracking()
            join partner in registry.Partners on conflict.PartnerId equals partner.Id
            where conflict.StaffId == staffId
            select new { partner.Slug, partner.Company, conflict.DeclaredAt }).ToListAsync(cancellation);
        return
        [
            .. rows.Select(row => new DeclaredInterest(row.Slug, row.Company.Name, row.DeclaredAt))
                .OrderBy(one => one.Company, StringComparer.CurrentCultureIgnoreCase),
        ];
    }
}

/// <summary>What somebody who decides reviews has to do.</summary>
public sealed record Workload
{
    public required Guid StaffId { get; init; }

    public required string FullName { get; init; }

    /// <summary>False for who decides reviews no more, and still has some.</summary>
    public required bool IsReviewer { get; init; }

    /// <summary>Reviews to decide, late ones included.</summary>
    public required int Open { get; init; }

    /// <summary>Those still to be decided after their last day.</summary>
    public required int Overdue { get; init; }

    /// <summary>The days they are away, today or later.</summary>
    public required IReadOnlyList<StaffAbsence> Absences { get; init; }

    /// <summary>The last legal day of their absence; null for who is there today.</summary>
    public required DateOnly? AwayUntil { get; init; }
}

/// <summary>An interest that somebody declared in a partner.</summary>
/// <param name="Slug">The partner's address on the site.</param>
/// <param name="Company">Its name.</param>
/// <param name="DeclaredAt">When they said so.</param>
public sealed record DeclaredInterest(string Slug, string Company, DateTimeOffset DeclaredAt);
