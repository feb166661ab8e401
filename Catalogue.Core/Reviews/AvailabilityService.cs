using Catalogue.Core.Accounts;
using Catalogue.Core.Accounts.Staff;
using Catalogue.Core.Data;
using Catalogue.Core.Partners;
using Catalogue.Core.Shared;
using Microsoft.EntityFrameworkCore;

namespace Catalogue.Core.Reviews;

/// <summary>Who is away when, and who has an interest where (A10, « Law that binds the site »). Each act is a transaction of its own.</summary>
public sealed class AvailabilityService(RegistryContext registry, RegistryWriter writer)
{
    /// <summary>Keeps days on which somebody is away; the same days twice change nothing.</summary>
    /// <returns>Refused with <see cref="AbsenceBackwards"/>, <see cref="AbsenceTooLong"/> or <see cref="NotAReviewer"/>.</returns>
    public Task<Result> KeepAbsenceAsync(Guid staffId, DateOnly from, DateOnly until, ActionContext context, CancellationToken cancellation = default) =>
        writer.ActAsync(async () =>
        {
            if (until < from) return new AbsenceBackwards();
            if (until.DayNumber - from.DayNumber >= AbsenceTooLong.MostDays) return new AbsenceTooLong();
            if (await registry.Staff.FindAsync([staffId], cancellation) is not { ClosedAt: null } member
                || !member.May(Permission.DecideReviews)) return new NotAReviewer();
            if (await registry.StaffAbsences.AnyAsync(one => one.StaffId == staffId && one.From == from && one.Until == until, cancellation)) return Result.Done;
            registry.Add(new StaffAbsence(Guid.CreateVersion7(context.Instant), staffId, from, until));
            writer.Record(context, new AbsenceChanged(staffId, from, until, IsKept: true));
            return Result.Done;
        }, cancellation);

    /// <summary>Takes such days out; those that are out already change nothing.</summary>
    public Task<Result> RemoveAbsenceAsync(Guid absenceId, ActionContext context, CancellationToken cancellation = default) =>
        writer.ActAsync(async () =>
        {
            if (await registry.StaffAbsences.FindAsync([absenceId], cancellation) is not { } absence) return Result.Done;
            registry.Remove(absence);
            writer.Record(context, new AbsenceChanged(absence.StaffId, absence.From, absence.Until, IsKept: false));
            return Result.Done;
        }, cancellation);

    /// <summary>
    /// Whoever acts says in which partner they have an interest: they get none of its reviews, and give back at once those they have.
    /// </summary>
    /// <returns>Refused with <see cref="PartnerUnknown"/>.</returns>
    public Task<Result> DeclareInterestAsync(string partnerSlug, ActionContext context, CancellationToken cancellation = default) =>
        writer.ActAsync(async () =>
        {
            var me = Guid.Parse(context.Actor.Id);
            if (await registry.Partners.AsNoTracking().Where(partner => partner.Slug == partnerSlug).Select(partner => (Guid?)partner.Id)
                .FirstOrDefaultAsync(cancellation) is not { } partnerId) return new PartnerUnknown();
            if (await registry.ConflictsOfInterest.AnyAsync(one => one.PartnerId == partnerId && one.StaffId == me, cancellation)) return Result.Done;
            registry.Add(new ConflictOfInterest(partnerId, me, context.Instant));
            writer.Record(context, new InterestDeclared(partnerId, me, HasInterest: true));
            var held = await registry.Reviews
                .Where(review => review.PartnerId == partnerId && review.AssignedTo == me && review.Status == ReviewStatus.Open)
                .OrderBy(review => review.Reference)
                .ToListAsync(cancellation);
            held.ForEach(review => writer.Assign(review, null, context).OrThrow());
            return Result.Done;
        }, cancellation);

    /// <summary>Whoever acts says that they have that interest no more; one they have not changes nothing.</summary>
    public Task<Result> EndInterestAsync(string partnerSlug, ActionContext context, CancellationToken cancellation = default) =>
        writer.ActAsync(async () =>
        {
            var me = Guid.Parse(context.Actor.Id);
            var declared = await registry.ConflictsOfInterest
                .FirstOrDefaultAsync(one => one.StaffId == me && registry.Partners.Any(partner => partner.Id == one.PartnerId && partner.Slug == partnerSlug), cancellation);
            if (declared is null) return Result.Done;
            registry.Remove(declared);
            writer.Record(context, new InterestDeclared(declared.PartnerId, me, HasInterest: false));
            return Result.Done;
        }, cancellation);
}
