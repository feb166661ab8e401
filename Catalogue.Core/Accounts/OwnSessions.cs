using System.Buffers.Text;
using System.Security.Cryptography;
using Catalogue.Core.Data;
using Catalogue.Core.Shared;
using Microsoft.EntityFrameworkCore;

namespace Catalogue.Core.Accounts;

/// <summary>Where somebody is signed in with their account, and how they end it from elsewhere.</summary>
public sealed class OwnSessions(RegistryContext registry, RegistryWriter writer, SessionService sessions)
{
    /// <summary>The sessions of an account that hold, the last used first.</summary>
    public async Task<IReadOnlyList<OwnSession>> ListAsync(Guid accountId, DateTimeOffset now, CancellationToken cancellation = default)
    {
        var open = await registry.Sessions.AsNoTracking()
            .Where(session => session.AccountId == accountId && session.EndedAt == null && session.ExpiresAt > now)
            .ToListAsync(cancellation);
        return
        [
            .. from session in open
               where session.HoldsAt(now)
               orderby session.SeenAt descending, session.OpenedAt descending
               select new OwnSession(session.Id, HandleOf(session.Id), session.Browser, session.OpenedAt, session.SeenAt),
        ];
    }

    /// <summary>Ends one session of an account, in a transaction of its own.</summary>
    /// <param name="accountId">The account of who acts: another's sessions cannot be named.</param>
    /// <param name="handle">Which, by <see cref="OwnSession.Handle"/>.</param>
    /// <param name="context">Who ends it, and when.</param>
    /// <param name="cancellation">Stops the work and undoes it.</param>
    /// <returns>Refused with <see cref="SessionIsOver"/> when no session of the account that holds is called so.</returns>
    public async Task<Result> EndAsync(Guid accountId, string handle, ActionContext context, CancellationToken cancellation = default)
    {
        await using (writer)
        {
            await writer.BeginAsync(cancellation);
            var named = (await ListAsync(accountId, context.Instant, cancellation)).FirstOrDefault(session => session.Handle == handle);
            if (named is null) return new SessionIsOver();
            await sessions.EndAsync(named.Id, context, cancellation);
            await writer.CommitAsync(cancellation);
            return Result.Done;
        }
    }

    /// <summary>Ends all sessions of an account but the one from which it is done, in a transaction of its own.</summary>
    /// <returns>How many.</returns>
    public async Task<int> EndOthersAsync(Guid accountId, Guid except, ActionContext context, CancellationToken cancellation = default)
    {
        await using (writer)
        {
            await writer.BeginAsync(cancellation);
            var ended = await sessions.EndAllOfAccountAsync(accountId, except, context, cancellation);
            await writer.CommitAsync(cancellation);
            return ended;
        }
    }

    /// <summary>An identifier is a session's secret: pages name it by a hash.</summary>
    private static string HandleOf(Guid sessionId) => Base64Url.EncodeToString(SHA256.HashData(sessionId.ToByteArray()).AsSpan(0, 16));
}

/// <summary>A session of one's own, as a page shows it.</summary>
/// <param name="Id">Which: a secret, that no page shows.</param>
/// <param name="Handle">What a page calls it.</param>
/// <param name="Browser">« Firefox sur Windows ».</param>
/// <param name="OpenedAt">When somebody signed in there.</param>
/// <param name="SeenAt">When it was last used, to within <see cref="SessionTerms.SeenStep"/>.</param>
public sealed record OwnSession(Guid Id, string Handle, string Browser, DateTimeOffset OpenedAt, DateTimeOffset SeenAt);
