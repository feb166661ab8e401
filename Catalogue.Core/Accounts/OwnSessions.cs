using Catalogue.Core.Data;
using Catalogue.Core.Shared;

namespace Catalogue.Core.Accounts;

/// <summary>How somebody ends from elsewhere where they are signed in with their account.</summary>
public sealed class OwnSessions(RegistryWriter writer, OpenSessions open, SessionService sessions)
{
    /// <summary>Ends one session of an account, in a transaction of its own.</summary>
    /// <param name="accountId">The account of who acts: another's sessions cannot be named.</param>
    /// <param name="handle">Which, by <see cref="OpenSession.Handle"/>.</param>
    /// <param name="context">Who ends it, and when.</param>
    /// <param name="cancellation">Stops the work and undoes it.</param>
    /// <returns>Refused with <see cref="SessionIsOver"/> when no session of the account that holds is called so.</returns>
    public async Task<Result> EndAsync(Guid accountId, string handle, ActionContext context, CancellationToken cancellation = default)
    {
        await using (writer)
        {
            await writer.BeginAsync(cancellation);
            var named = (await open.OfAsync(accountId, context.Instant, cancellation)).FirstOrDefault(session => session.Handle == handle);
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
}
