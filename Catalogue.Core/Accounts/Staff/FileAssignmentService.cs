using Catalogue.Core.Data;
using Catalogue.Core.Shared;
using Microsoft.EntityFrameworkCore;

namespace Catalogue.Core.Accounts.Staff;

/// <summary>To whom, of those who only see the files they are given, the file of a partner is given.</summary>
public sealed class FileAssignmentService(RegistryContext registry, RegistryWriter writer)
{
    /// <summary>Those who may be given it, and those who have it, by name.</summary>
    public async Task<IReadOnlyList<Mandatary>> ReadAsync(Guid partnerId, CancellationToken cancellation = default)
    {
        var given = await registry.FileAssignments
            .Where(assignment => assignment.PartnerId == partnerId)
            .Select(assignment => assignment.StaffId)
            .ToListAsync(cancellation);
        // Roles are JSON, which no query reads into; the ministry's people are few.
        var staff = await registry.Staff.AsNoTracking().ToListAsync(cancellation);
        return
        [
            .. staff.Where(member => given.Contains(member.Id) || MayBeGiven(member))
                .OrderBy(member => member.FullName, StringComparer.CurrentCultureIgnoreCase)
                .Select(member => new Mandatary(member.Id, member.FullName, given.Contains(member.Id))),
        ];
    }

    /// <summary>Gives the file to these people and to no other; those who have it already keep it as it was.</summary>
    /// <returns>Refused with <see cref="NotMandated"/> when one of them may not be given it: nothing is changed then.</returns>
    public async Task<Result> GiveAsync(
        Guid partnerId, IReadOnlyCollection<Guid> staffIds, ActionContext context, CancellationToken cancellation = default)
    {
        await using (writer)
        {
            await writer.BeginAsync(cancellation);
            var before = await registry.FileAssignments.Where(assignment => assignment.PartnerId == partnerId).ToListAsync(cancellation);
            foreach (var staffId in staffIds.Distinct().Except(before.Select(assignment => assignment.StaffId)))
            {
                if (await registry.Staff.FindAsync([staffId], cancellation) is not { } member || !MayBeGiven(member)) return new NotMandated();
                registry.Add(new FileAssignment(partnerId, staffId, context.Instant));
                writer.Record(context, new FileGiven(partnerId, staffId));
            }

            foreach (var assignment in before.Where(assignment => !staffIds.Contains(assignment.StaffId)))
            {
                registry.Remove(assignment);
                writer.Record(context, new FileTakenBack(partnerId, assignment.StaffId));
            }

            await writer.CommitAsync(cancellation);
            return Result.Done;
        }
    }

    private static bool MayBeGiven(StaffMember member) => member.ClosedAt is null && member.Roles.Any(role => role.IsForGivenFiles());
}

/// <summary>Somebody to whom files may be given.</summary>
/// <param name="StaffId">Who.</param>
/// <param name="FullName">Their name.</param>
/// <param name="HasFile">Whether they have this one.</param>
public sealed record Mandatary(Guid StaffId, string FullName, bool HasFile);
