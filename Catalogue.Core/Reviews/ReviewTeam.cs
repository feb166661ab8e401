using Catalogue.Core.Accounts;
using Catalogue.Core.Accounts.Staff;
using Catalogue.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace Catalogue.Core.Reviews;

/// <summary>
/// Who may be given which reviews on a legal day: those who decide reviews, are not absent, declared no interest in the partner, and,
/// where they only see the files they are given, were given this one. A given file goes to whom it is given first (A10).
/// </summary>
internal sealed class ReviewTeam
{
    /// <summary>Everybody who decides reviews, with whether it is for the files they are given only.</summary>
    private readonly Dictionary<Guid, bool> _able;
    private readonly List<Guid> _present;
    private readonly HashSet<(Guid Partner, Guid Staff)> _given;
    private readonly HashSet<(Guid Partner, Guid Staff)> _interested;
    private readonly Dictionary<Guid, int> _loads;
    private readonly Dictionary<Guid, DateOnly> _backOn;

    private ReviewTeam(
        IReadOnlyList<StaffMember> staff, IEnumerable<StaffAbsence> absences, IEnumerable<FileAssignment> given, IEnumerable<ConflictOfInterest> conflicts,
        Dictionary<Guid, int> loads)
    {
        _able = staff.ToDictionary(
            member => member.Id, member => member.Roles.Where(role => role.Allows(Permission.DecideReviews)).All(role => role.IsForGivenFiles()));
        _backOn = absences.GroupBy(absence => absence.StaffId).ToDictionary(group => group.Key, group => group.Max(absence => absence.Until).AddDays(1));
        _present = [.. _able.Keys.Where(IsPresent).Order()];
        _given = [.. given.Select(one => (one.PartnerId, one.StaffId))];
        _interested = [.. conflicts.Select(one => (one.PartnerId, one.StaffId))];
        _loads = loads;
    }

    public static async Task<ReviewTeam> ReadAsync(RegistryContext registry, DateOnly today, CancellationToken cancellation)
    {
        // Roles are JSON, which no query reads into; the ministry's people are few.
        var staff = (await registry.Staff.AsNoTracking().Where(member => member.ClosedAt == null).ToListAsync(cancellation))
            .FindAll(member => member.May(Permission.DecideReviews));
        return new(
            staff,
            await registry.StaffAbsences.AsNoTracking().Where(absence => absence.From <= today && absence.Until >= today).ToListAsync(cancellation),
            await registry.FileAssignments.AsNoTracking().ToListAsync(cancellation),
            await registry.ConflictsOfInterest.AsNoTracking().ToListAsync(cancellation),
            await registry.Reviews.AsNoTracking().Where(review => review.Status == ReviewStatus.Open && review.AssignedTo != null)
                .GroupBy(review => review.AssignedTo!.Value)
                .Select(group => new { group.Key, Count = group.Count() })
                .ToDictionaryAsync(group => group.Key, group => group.Count, cancellation));
    }

    /// <summary>Whether somebody may have reviews of a partner, be they away today.</summary>
    public bool MayHave(Guid staffId, Guid partnerId) =>
        _able.TryGetValue(staffId, out var isMandated)
        && !_interested.Contains((partnerId, staffId))
        && (!isMandated || _given.Contains((partnerId, staffId)));

    /// <summary>Whether somebody decides reviews at all.</summary>
    public bool IsOf(Guid staffId) => _able.ContainsKey(staffId);

    /// <summary>Whether they are there today.</summary>
    public bool IsPresent(Guid staffId) => !_backOn.ContainsKey(staffId);

    /// <summary>Whether they are back in time to decide one by its last day.</summary>
    public bool IsBackBy(Guid staffId, DateOnly dueOn) => !(_backOn.GetValueOrDefault(staffId) > dueOn);

    /// <summary>Gives some reviews of a partner to whoever has the least to do; null where nobody can have them.</summary>
    public Guid? Give(Guid partnerId, int count = 1)
    {
        var able = _present.FindAll(id => MayHave(id, partnerId));
        var mandated = able.FindAll(id => _able[id]);
        if ((mandated.Count > 0 ? mandated : able) is not { Count: > 0 } pool) return null;
        var chosen = pool.MinBy(id => _loads.GetValueOrDefault(id));
        _loads[chosen] = _loads.GetValueOrDefault(chosen) + count;
        return chosen;
    }
}
