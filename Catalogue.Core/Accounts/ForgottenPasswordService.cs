using Catalogue.Core.Data;
using Catalogue.Core.Notifications;
using Catalogue.Core.Shared;
using Microsoft.EntityFrameworkCore;

namespace Catalogue.Core.Accounts;

/// <summary>
/// What somebody does who no longer knows their password: they ask, whoever they are; the owner of an account receives a link;
/// through it they choose another. The codes of an authenticator are asked for all the same.
/// </summary>
public sealed class ForgottenPasswordService(
    RegistryContext registry, RegistryWriter writer, PasswordLinks links, SessionOpening opening, SessionService sessions, MailOutbox mails)
{
    /// <summary>
    /// Mails asked for that leave to an account within <see cref="Pace"/> at most, so that nobody fills somebody's mailbox. One whose
    /// link was used, or has ended, no longer counts: only who reads the mails uses links.
    /// </summary>
    public const int MostLinks = 3;

    /// <inheritdoc cref="MostLinks"/>
    public static TimeSpan Pace { get; } = TimeSpan.FromHours(1);

    /// <summary>Somebody asks for help, in a transaction of its own: the same is written whoever they name.</summary>
    public async Task AskAsync(SignInName name, ActionContext context, CancellationToken cancellation = default)
    {
        await using (writer)
        {
            await writer.BeginAsync(cancellation);
            registry.Add(new PasswordHelpRequest(name.Written, context.Instant));
            await writer.CommitAsync(cancellation);
        }
    }

    /// <summary>The same for whoever holds a link that activates an account and no longer works; one that is unknown asks nothing.</summary>
    public async Task AskByLinkAsync(string secret, ActionContext context, CancellationToken cancellation = default)
    {
        if (await links.FindOwnerAsync(LinkPurpose.Activation, secret, cancellation) is { } account)
            await AskAsync(SignInName.Of(account), context, cancellation);
    }

    /// <summary>Answers the oldest request by mail where there is somebody to write to, and forgets it; in a transaction of its own.</summary>
    /// <returns>False when nobody waits.</returns>
    public async Task<bool> AnswerNextAsync(AccountAddresses addresses, ActionContext context, CancellationToken cancellation = default)
    {
        // Asked often, and mostly for nothing: writers are not held up for that.
        if (!await registry.PasswordHelpRequests.AnyAsync(cancellation)) return false;
        await using (writer)
        {
            await writer.BeginAsync(cancellation);
            var request = await registry.PasswordHelpRequests.OrderBy(one => one.At).ThenBy(one => one.Id).FirstOrDefaultAsync(cancellation);
            if (request is null) return false;
            registry.Remove(request);
            var account = await SignInName.Read(request.SignIn).FindAsync(registry.Accounts, cancellation);
            if (account is { ClosedAt: null } && !await HasEnoughLinksAsync(account, context.Instant, cancellation))
                await SendLinkAsync(account, addresses, context, cancellation);
            await writer.CommitAsync(cancellation);
            return true;
        }
    }

    /// <summary>The account whose password a link replaces. Reading a link never uses it up.</summary>
    /// <returns>Refused with <see cref="LinkNoLongerWorks"/>.</returns>
    public Task<Result<Account>> FindAsync(string secret, DateTimeOffset now, CancellationToken cancellation = default) =>
        links.FindAsync(LinkPurpose.PasswordReset, secret, now, cancellation);

    /// <summary>Replaces the password and ends every session of the account.</summary>
    /// <returns>
    /// The step of the sign-in reached; refused with <see cref="LinkNoLongerWorks"/>, or with what is wrong with the password. Of two
    /// who use a link at the same time, one only is not refused.
    /// </returns>
    public async Task<Result<SignInStep>> ReplaceAsync(NewPassword chosen, Uri help, ActionContext context, CancellationToken cancellation = default)
    {
        var hash = await links.HashAsync(LinkPurpose.PasswordReset, chosen, context.Instant, cancellation);
        if (hash.Refusal is { } wrong) return wrong;
        await using (writer)
        {
            await writer.BeginAsync(cancellation);
            var used = await links.UseAsync(LinkPurpose.PasswordReset, chosen, hash.Value, context.Instant, cancellation);
            if (used.Refusal is { } refusal) return refusal;
            var account = used.Value;
            var acting = context.By(account);
            await sessions.EndAllOfAccountAsync(account.Id, except: null, acting, cancellation);
            writer.Record(acting, new PasswordReset(account.Id));
            mails.Queue(AccountMails.PasswordChanged(context.Instant, help), account.Recipient(), context);
            var step = await StepAsync(account, chosen.Browser, context.Instant, cancellation);
            await writer.CommitAsync(cancellation);
            return step;
        }
    }

    private async Task<SignInStep> StepAsync(Account account, VisitorBrowser browser, DateTimeOffset now, CancellationToken cancellation) =>
        account.TwoFactorEnabled
            ? new CodeNeeded(PendingSignIn.Of(account, now))
            : (await opening.OpenAsync(account, browser, now, cancellation)).Opened;

    /// <summary>An account that is not activated asks for its activation; once it is, what was sent for that counts no more.</summary>
    private static LinkPurpose PurposeFor(Account account) => account.ActivatedAt is null ? LinkPurpose.Activation : LinkPurpose.PasswordReset;

    private async Task<bool> HasEnoughLinksAsync(Account account, DateTimeOffset now, CancellationToken cancellation)
    {
        var (since, purpose) = (now - Pace, PurposeFor(account));
        var sent = await registry.OneTimeLinks.To(account.Id)
            .CountAsync(link => link.Purpose == purpose && link.EndedAt == null && link.SentAt > since, cancellation);
        return sent >= MostLinks;
    }

    private async Task SendLinkAsync(Account account, AccountAddresses addresses, ActionContext context, CancellationToken cancellation)
    {
        var purpose = PurposeFor(account);
        var (link, secret) = OneTimeLink.To(purpose, account.Id, account.Email!, context.Instant);
        registry.Add(link);
        writer.Record(context, new PasswordLinkSent(account.Id, purpose));
        var mail = purpose == LinkPurpose.PasswordReset
            ? AccountMails.ForgottenPassword(addresses.NewPassword(secret), link.ExpiresAt)
            : AccountMails.Activation(await CompanyOfAsync(account.Id, cancellation), account.UserName!, addresses.Activation(secret), link.ExpiresAt);
        mails.Queue(mail, account.Recipient(), context);
    }

    /// <summary>The company somebody joined first.</summary>
    private async Task<string> CompanyOfAsync(Guid accountId, CancellationToken cancellation)
    {
        var company = await registry.Memberships
            .Where(membership => membership.AccountId == accountId)
            .OrderBy(membership => membership.Since)
            .Join(registry.Partners, membership => membership.PartnerId, partner => partner.Id, (_, partner) => partner)
            .AsNoTracking()
            .FirstOrDefaultAsync(cancellation);
        return company?.Company.Name ?? "Votre entreprise";
    }
}
