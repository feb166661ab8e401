using Catalogue.Core.Data;
using Catalogue.Core.Shared;
using Microsoft.EntityFrameworkCore;

namespace Catalogue.Core.Accounts;

/// <summary>Who is signed in, and how that ends.</summary>
public sealed class SessionService(RegistryContext registry, RegistryWriter writer)
{
    /// <summary>Who a session is of, if it holds; says that it was used.</summary>
    /// <returns>Null when it does not hold: it ended, it expired, or the person may no longer enter.</returns>
    public async Task<SignedIn?> FindAsync(Guid sessionId, DateTimeOffset now, CancellationToken cancellation = default)
    {
        var session = await registry.Sessions.AsNoTracking().FirstOrDefaultAsync(session => session.Id == sessionId, cancellation);
        if (session is null || !session.HoldsAt(now)) return null;
        if (session.IsSeenAnew(now))
        {
            await registry.Sessions.Where(seen => seen.Id == sessionId)
                .ExecuteUpdateAsync(seen => seen.SetProperty(one => one.SeenAt, now.ToMicrosecond()), cancellation);
        }

        return session.AccountId is { } accountId
            ? await OfAccountAsync(sessionId, accountId, cancellation)
            : await OfStaffAsync(sessionId, session.StaffId!.Value, cancellation);
    }

    /// <summary>Whose a session is or was, whether it holds or not.</summary>
    /// <returns>Null when it was forgotten (<see cref="ForgetOldAsync"/>).</returns>
    public async Task<SessionOwner?> FindOwnerAsync(Guid sessionId, CancellationToken cancellation = default) =>
        await registry.Sessions.AsNoTracking().FirstOrDefaultAsync(session => session.Id == sessionId, cancellation) is { } session
            ? new(session.AccountId ?? session.StaffId!.Value, IsStaff: session.StaffId is not null)
            : null;

    /// <summary>Somebody signs out of one session, in a transaction of its own.</summary>
    public async Task SignOutAsync(Guid sessionId, ActionContext context, CancellationToken cancellation = default)
    {
        await using (writer)
        {
            await writer.BeginAsync(cancellation);
            await EndAsync(sessionId, context, cancellation);
            await writer.CommitAsync(cancellation);
        }
    }

    /// <summary>Signs somebody out of one session; within the caller's transaction.</summary>
    /// <param name="sessionId">Which; one that is not, or has ended, changes nothing.</param>
    /// <param name="context">Who ends it: kept in the journal when it is not the one signed in there.</param>
    /// <param name="cancellation">Stops the work.</param>
    public Task<int> EndAsync(Guid sessionId, ActionContext context, CancellationToken cancellation = default) =>
        EndAsync(registry.Sessions.Where(session => session.Id == sessionId), context, cancellation);

    /// <summary>Signs an account out everywhere, save one session; within the caller's transaction.</summary>
    public Task<int> EndAllOfAccountAsync(Guid accountId, Guid? except, ActionContext context, CancellationToken cancellation = default) =>
        EndAsync(registry.Sessions.Where(session => session.AccountId == accountId && session.Id != except), context, cancellation);

    /// <summary>Signs somebody of the ministry out everywhere; within the caller's transaction.</summary>
    public Task<int> EndAllOfStaffAsync(Guid staffId, ActionContext context, CancellationToken cancellation = default) =>
        EndAsync(registry.Sessions.Where(session => session.StaffId == staffId), context, cancellation);

    /// <summary>Removes the sessions that ended or expired more than a set time ago: nothing is asked of them any more.</summary>
    public Task<int> ForgetOldAsync(DateTimeOffset before, CancellationToken cancellation = default) =>
        registry.Sessions.Where(session => session.ExpiresAt < before || session.EndedAt < before).ExecuteDeleteAsync(cancellation);

    private async Task<int> EndAsync(IQueryable<Session> sessions, ActionContext context, CancellationToken cancellation)
    {
        var ended = await sessions.Where(session => session.EndedAt == null).ToListAsync(cancellation);
        foreach (var session in ended) session.End(context.Instant);
        foreach (var owner in ended.CountBy(OwnerOf).Where(owner => owner.Key != context.Actor.Id))
            writer.Record(context, new SessionsEnded($"{(ended[0].AccountId is null ? "staff" : "account")}:{owner.Key}", owner.Value));
        return ended.Count;
    }

    private static string OwnerOf(Session session) => (session.AccountId ?? session.StaffId!.Value).ToString();

    private async Task<SignedIn?> OfAccountAsync(Guid sessionId, Guid accountId, CancellationToken cancellation)
    {
        var fullName = await registry.Accounts.AsNoTracking()
            .Where(account => account.Id == accountId && account.ClosedAt == null)
            .Select(account => account.FullName)
            .FirstOrDefaultAsync(cancellation);
        return fullName is null ? null : new()
        {
            SessionId = sessionId,
            PersonId = accountId,
            IsStaff = false,
            FullName = fullName,
            Companies = await registry.Memberships
                .Where(membership => membership.AccountId == accountId)
                .Join(registry.Partners, membership => membership.PartnerId, partner => partner.Id,
                    (membership, partner) => new CompanyOf(partner.Id, partner.Slug, membership.Role))
                .ToListAsync(cancellation),
        };
    }

    private async Task<SignedIn?> OfStaffAsync(Guid sessionId, Guid staffId, CancellationToken cancellation)
    {
        var member = await registry.Staff.AsNoTracking().FirstOrDefaultAsync(member => member.Id == staffId, cancellation);
        return member is null or { ClosedAt: not null } or { Roles.Count: 0 } ? null : new()
        {
            SessionId = sessionId,
            PersonId = staffId,
            IsStaff = true,
            FullName = member.FullName,
            Roles = member.Roles,
            HasShortcuts = !member.WithoutShortcuts,
        };
    }
}

/// <summary>Whose a session is or was.</summary>
/// <param name="PersonId">Their account, or what they are at the ministry.</param>
/// <param name="IsStaff">Whether they are of the ministry.</param>
public sealed record SessionOwner(Guid PersonId, bool IsStaff);
