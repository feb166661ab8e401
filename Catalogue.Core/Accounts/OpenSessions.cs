using System.Buffers.Text;
using System.Security.Cryptography;
using Catalogue.Core.Data;
using Catalogue.Core.Shared;
using Microsoft.EntityFrameworkCore;

namespace Catalogue.Core.Accounts;

/// <summary>The sessions that hold, of whomever. A session's identifier is its secret: pages name it by a hash of it.</summary>
public sealed class OpenSessions(RegistryContext registry, RegistryWriter writer, SessionService sessions)
{
    /// <summary>Those that hold, last used first; by kind of person and by words of their name.</summary>
    public async Task<PageOf<OpenSession>> FindAsync(SessionFilter filter, int page, DateTimeOffset now, CancellationToken cancellation = default)
    {
        var holding = Holding(now).Where(session => filter.IsStaff == null || session.AccountId == null == filter.IsStaff);
        var sought = new FoldedWords(filter.Words);
        var found = await ReadAsync(holding, cancellation);
        return PageOf.Cut<OpenSession>([.. found.Where(session => sought.AreIn(session.OwnerName))], page);
    }

    /// <summary>Those of one person that hold, last used first.</summary>
    /// <param name="personId">Their account, or what they are at the ministry.</param>
    /// <param name="now">When.</param>
    /// <param name="cancellation">Stops the reading.</param>
    public Task<IReadOnlyList<OpenSession>> OfAsync(Guid personId, DateTimeOffset now, CancellationToken cancellation = default) =>
        ReadAsync(Holding(now).Where(session => session.AccountId == personId || session.StaffId == personId), cancellation);

    public Task<int> CountAsync(DateTimeOffset now, CancellationToken cancellation = default) => Holding(now).CountAsync(cancellation);

    /// <summary>Ends one, in a transaction of its own; one that no longer holds changes nothing.</summary>
    /// <param name="handle">As <see cref="OpenSession.Handle"/> gives it.</param>
    /// <param name="context">Who ends it.</param>
    /// <param name="cancellation">Stops the work.</param>
    public async Task EndAsync(string handle, ActionContext context, CancellationToken cancellation = default)
    {
        await using (writer)
        {
            await writer.BeginAsync(cancellation);
            var ids = await Holding(context.Instant).Select(session => session.Id).ToListAsync(cancellation);
            var found = ids.Find(id => HandleOf(id) == handle);
            if (found == Guid.Empty) return;
            await sessions.EndAsync(found, context, cancellation);
            await writer.CommitAsync(cancellation);
        }
    }

    /// <summary>What names a session to people without giving it away.</summary>
    public static string HandleOf(Guid sessionId) => Base64Url.EncodeToString(SHA256.HashData(sessionId.ToByteArray()));

    /// <summary>As <see cref="Session.HoldsAt"/> has it.</summary>
    private IQueryable<Session> Holding(DateTimeOffset now)
    {
        var (partnersSeen, staffSeen) = (now - SessionTerms.Partners.Idle, now - SessionTerms.Staff.Idle);
        return registry.Sessions.AsNoTracking().Where(session => session.EndedAt == null && session.ExpiresAt > now
            && (session.AccountId != null ? session.SeenAt > partnersSeen : session.SeenAt > staffSeen));
    }

    private async Task<IReadOnlyList<OpenSession>> ReadAsync(IQueryable<Session> holding, CancellationToken cancellation)
    {
        var found = await holding
            .OrderByDescending(session => session.SeenAt).ThenBy(session => session.Id)
            .Select(session => new
            {
                Session = session,
                Name = registry.Accounts.Where(account => account.Id == session.AccountId).Select(account => account.FullName).FirstOrDefault()
                    ?? registry.Staff.Where(member => member.Id == session.StaffId).Select(member => member.FullName).FirstOrDefault(),
            })
            .ToListAsync(cancellation);
        return [.. found.Select(one => OpenSession.Of(one.Session, one.Name ?? ""))];
    }
}

/// <summary>Which sessions to find.</summary>
/// <param name="IsStaff">Those of the ministry's people, or of partners' people; null for both.</param>
/// <param name="Words">Words of the person's name, as typed; empty for anybody.</param>
public sealed record SessionFilter(bool? IsStaff, string Words);

/// <summary>A session that holds.</summary>
public sealed record OpenSession
{
    /// <summary>What names it in a page.</summary>
    public required string Handle { get; init; }

    /// <summary>Of somebody of the ministry; otherwise of a partner's person.</summary>
    public required bool IsStaff { get; init; }

    /// <summary>Their account, or what they are at the ministry.</summary>
    public required Guid OwnerId { get; init; }

    public required string OwnerName { get; init; }

    /// <summary>« Firefox sur Windows ».</summary>
    public required string Browser { get; init; }

    public required DateTimeOffset OpenedAt { get; init; }

    /// <summary>To within <see cref="SessionTerms.SeenStep"/>.</summary>
    public required DateTimeOffset SeenAt { get; init; }

    /// <summary>Which: a secret, that no page shows.</summary>
    internal Guid Id { get; private init; }

    internal static OpenSession Of(Session session, string ownerName) => new()
    {
        Id = session.Id,
        Handle = OpenSessions.HandleOf(session.Id),
        IsStaff = session.AccountId is null,
        OwnerId = session.AccountId ?? session.StaffId!.Value,
        OwnerName = ownerName,
        Browser = session.Browser,
        OpenedAt = session.OpenedAt,
        SeenAt = session.SeenAt,
    };
}
