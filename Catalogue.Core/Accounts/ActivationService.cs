using Catalogue.Core.Data;
using Catalogue.Core.Shared;

namespace Catalogue.Core.Accounts;

/// <summary>A first password, chosen through a link that only the account's address received (A4).</summary>
public sealed class ActivationService(RegistryWriter writer, PasswordLinks links, SessionOpening opening)
{
    /// <summary>The account that a link activates. Reading a link never uses it up: machines that check mails read it first.</summary>
    /// <returns>Refused with <see cref="LinkNoLongerWorks"/>, or <see cref="AlreadyActivated"/> when the account has its password.</returns>
    public Task<Result<Account>> FindAsync(string secret, DateTimeOffset now, CancellationToken cancellation = default) =>
        links.FindAsync(LinkPurpose.Activation, secret, now, cancellation);

    /// <summary>Activates the account and lets its owner in.</summary>
    /// <returns>
    /// The session; refused as by <see cref="FindAsync"/>, or with what is wrong with the password. Of two who use a link at the
    /// same time, one only is not refused.
    /// </returns>
    public async Task<Result<SignInStep>> ActivateAsync(NewPassword chosen, ActionContext context, CancellationToken cancellation = default)
    {
        var hash = await links.HashAsync(LinkPurpose.Activation, chosen, context.Instant, cancellation);
        if (hash.Refusal is { } wrong) return wrong;
        await using (writer)
        {
            await writer.BeginAsync(cancellation);
            var used = await links.UseAsync(LinkPurpose.Activation, chosen, hash.Value, context.Instant, cancellation);
            if (used.Refusal is { } refusal) return refusal;
            var account = used.Value;
            writer.Record(context.By(account), new AccountActivated(account.Id));
            var (opened, _) = await opening.OpenAsync(account, chosen.Browser, context.Instant, cancellation);
            await writer.CommitAsync(cancellation);
            return opened;
        }
    }
}

/// <summary>A password that somebody chooses through a link.</summary>
public sealed record NewPassword
{
    /// <summary>The secret of the link.</summary>
    public required string Secret { get; init; }

    /// <summary>As it was typed: nothing of it is cut.</summary>
    public required string Password { get; init; }

    public required VisitorBrowser Browser { get; init; }
}
