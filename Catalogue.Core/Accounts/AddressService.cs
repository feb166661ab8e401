using Catalogue.Core.Data;
using Catalogue.Core.Notifications;
using Catalogue.Core.Shared;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Catalogue.Core.Accounts;

/// <summary>
/// How somebody gives their account another e-mail address: they ask for it, then follow the link that the new address receives.
/// Each act is a transaction of its own.
/// </summary>
/// <remarks>
/// An address that another account has gets the same answer, the same work and the same mail: only who reads its mails learns,
/// at the end, that it is taken. Nobody can find out so whether somebody else has an account.
/// </remarks>
public sealed class AddressService(
    RegistryContext registry, RegistryWriter writer, UserManager<Account> users, PasswordProof proof, MailOutbox outbox)
{
    /// <summary>Addresses that may be asked for in a day: the site writes to whoever is named here.</summary>
    public const int MostInADay = 5;

    /// <summary>Writes to a new address, whose link takes the place of those sent before.</summary>
    /// <returns>
    /// Refused with <see cref="AddressRefused"/>, as by <see cref="PasswordProof.AskAsync"/>, with <see cref="AddressUnchanged"/>,
    /// with <see cref="TooManyAddresses"/>.
    /// </returns>
    public async Task<Result> AskAsync(AddressChange change, ActionContext context, CancellationToken cancellation = default)
    {
        if (!EmailAddress.IsSound(change.Email)) return new AddressRefused();
        if ((await proof.AskAsync(change.AccountId, change.Password, context, cancellation)).Refusal is { } wrong) return wrong;
        await using (writer)
        {
            await writer.BeginAsync(cancellation);
            var account = await registry.Accounts.FindOrThrowAsync(change.AccountId, cancellation);
            if (account.Email == change.Email) return new AddressUnchanged();
            var since = context.Instant.AddDays(-1);
            var before = registry.OneTimeLinks.ToAddressOf(account.Id);
            if (await before.CountAsync(link => link.SentAt > since, cancellation) >= MostInADay) return new TooManyAddresses();
            await before.EndAllAsync(context.Instant, cancellation);
            var (link, secret) = OneTimeLink.To(LinkPurpose.EmailChange, account.Id, change.Email, context.Instant);
            registry.Add(link);
            writer.Record(context, new EmailAskedFor(account.Id));
            outbox.Queue(
                AccountMails.AddressConfirmation(change.LinkOf(secret), link.ExpiresAt), new MailRecipient(change.Email, account.FullName), context);
            await writer.CommitAsync(cancellation);
            return Result.Done;
        }
    }

    /// <summary>The address that waits for its link to be followed; null when none does.</summary>
    public async Task<WaitingAddress?> FindWaitingAsync(Guid accountId, DateTimeOffset now, CancellationToken cancellation = default) =>
        await registry.OneTimeLinks.ToAddressOf(accountId).AsNoTracking()
            .Where(link => link.EndedAt == null && link.ExpiresAt > now)
            .Select(link => new WaitingAddress(link.Email, link.SentAt, link.ExpiresAt))
            .FirstOrDefaultAsync(cancellation);

    /// <summary>The address that a link, followed by its own account, would confirm; null when it works no more, or is another's.</summary>
    public async Task<string?> FindAsync(Guid accountId, string secret, DateTimeOffset now, CancellationToken cancellation = default)
    {
        var hash = OneTimeLink.HashOf(secret);
        var link = await registry.OneTimeLinks.ToAddressOf(accountId).AsNoTracking().FirstOrDefaultAsync(link => link.SecretHash == hash, cancellation);
        return link is not null && link.WorksAt(now) ? link.Email : null;
    }

    /// <summary>Takes the new address, which has shown that it is theirs. The one before is told; links sent to it end.</summary>
    /// <param name="accountId">The account of who is signed in.</param>
    /// <param name="secret">The link's.</param>
    /// <param name="help">Where the mail to the address before leads whoever did not do it.</param>
    /// <param name="context">Who confirms, and when.</param>
    /// <param name="cancellation">Stops the work and undoes it.</param>
    /// <returns>
    /// Refused with <see cref="AddressLinkEnded"/>, with <see cref="AddressTaken"/> when another account has it, with
    /// <see cref="ChangedElsewhere"/>.
    /// </returns>
    public async Task<Result> ConfirmAsync(
        Guid accountId, string secret, Uri help, ActionContext context, CancellationToken cancellation = default)
    {
        var hash = OneTimeLink.HashOf(secret);
        await using (writer)
        {
            await writer.BeginAsync(cancellation);
            var link = await registry.OneTimeLinks.ToAddressOf(accountId).FirstOrDefaultAsync(link => link.SecretHash == hash, cancellation);
            if (link is null || !link.WorksAt(context.Instant)) return new AddressLinkEnded();
            var account = await registry.Accounts.FindOrThrowAsync(accountId, cancellation);
            var before = account.Recipient();
            (account.Email, account.EmailConfirmed) = (link.Email, true);
            if ((await users.UpdateAsync(account)).Refusal() is { } refusal) return refusal;
            await registry.OneTimeLinks.To(account.Id).EndAllAsync(context.Instant, cancellation);
            writer.Record(context, new EmailChanged(account.Id));
            outbox.Queue(AccountMails.AddressChanged(context.Instant, help), before, context);
            await writer.CommitAsync(cancellation);
            return Result.Done;
        }
    }
}

/// <summary>An address asked for.</summary>
public sealed record AddressChange
{
    public required Guid AccountId { get; init; }

    /// <summary>The present password, as it was typed.</summary>
    public required string Password { get; init; }

    /// <summary>The new address, as it was typed.</summary>
    public required string Email { get; init; }

    /// <summary>The full address of the page that confirms, from the link's secret.</summary>
    public required Func<string, Uri> LinkOf { get; init; }
}

/// <summary>An address that waits for its link to be followed.</summary>
/// <param name="Email">Which.</param>
/// <param name="SentAt">When the link was sent.</param>
/// <param name="Until">The first instant at which it no longer works.</param>
public sealed record WaitingAddress(string Email, DateTimeOffset SentAt, DateTimeOffset Until);
