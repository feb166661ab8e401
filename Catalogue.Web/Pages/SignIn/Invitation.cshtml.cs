using Catalogue.Core.Accounts;
using Catalogue.Core.Accounts.Teams;
using Catalogue.Core.Shared;
using Catalogue.Web.Infrastructure.Security;
using Catalogue.Web.Pages.Space;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Catalogue.Web.Pages.SignIn;

/// <summary>
/// Joining a company by an invitation's link (A4). Opening it uses nothing up: programs that look at mails do so. Who has an
/// account joins once signed in, be it with another than the one invited; who has none opens it here. Who is in the company already
/// is told what they are there.
/// </summary>
internal sealed class InvitationModel(InvitationService invitations, MailAddresses addresses, SignInVisit visit) : SignInPage(visit)
{
    public const string NameId = InvitationLinks.FullName, PasswordId = SignInLinks.PasswordField;

    private const string Process = "invitation";

    /// <summary>The secret in the address.</summary>
    public string Secret => RouteData.Values[SignInLinks.Secret] as string ?? "";

    /// <summary>Null when the link does not work, or the company takes nobody in.</summary>
    public OpenInvitation? Invitation { get; private set; }

    [BindProperty(Name = InvitationLinks.FullName)]
    public string? FullName { get; set; }

    [BindProperty(Name = SignInLinks.PasswordField)]
    public string? Password { get; set; }

    /// <summary>The user code of the account that was just opened: its owner sees it here, and in a mail.</summary>
    public UserCode? Opened { get; private set; }

    public bool IsSignedIn => User.HasAccount();

    /// <summary>Whether they may open an account here: nobody is signed in, and the address has none, not even a closed one.</summary>
    public bool OpensAccount => !IsSignedIn && !User.IsStaff() && Invitation is { HasAccount: false, IsClosed: false };

    /// <summary>Somebody without an account.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        if (Invitation is null || !OpensAccount) return Page();
        var name = (FullName ?? "").Trim();
        if (!PersonName.IsSound(name)) Refuse(NameId, $"Donnez votre prénom et votre nom, {PersonName.LongestName} caractères au plus.");
        if (string.IsNullOrEmpty(Password)) Refuse(PasswordId, "Choisissez un mot de passe.");
        if (IsRefused || IsOneTooMany()) return Page();
        var joined = await invitations.JoinAnewAsync(
            Secret,
            new NewGuest { FullName = name, Password = Password!, Browser = Visit.BrowserOf(Request) },
            addresses.Of(SignInLinks.SignIn),
            addresses.Of(SpaceLinks.Team(Invitation.PartnerSlug)),
            Visit.Context(Process),
            cancellation);
        if (joined.Refusal is { } refusal) return Refused(refusal);
        await Visit.GoOnAsync(HttpContext, joined.Value.Opened, returnTo: null);
        Opened = joined.Value.Code;
        return Page();
    }

    /// <summary>Somebody who is signed in.</summary>
    public async Task<IActionResult> OnPostJoinAsync(CancellationToken cancellation)
    {
        if (Invitation is not { } invitation || !IsSignedIn) return Page();
        var joined = await invitations.JoinAsync(
            Secret, User.Id(), addresses.Of(SpaceLinks.Team(invitation.PartnerSlug)), HttpContext.Acting(Process), cancellation);
        if (joined.Succeeded) return LocalRedirect(SpaceLinks.One(invitation.PartnerSlug));
        Stopped = joined.Refusal.Sentence;
        return Page();
    }

    protected override async Task LoadAsync(CancellationToken cancellation)
    {
        var found = await invitations.FindAsync(Secret, IsSignedIn ? User.Id() : null, Visit.Now, cancellation);
        if (found.Succeeded) Invitation = found.Value;
        else (Response.StatusCode, Stopped) = (StatusCodes.Status410Gone, found.Refusal.Sentence);
    }

    private PageResult Refused(Refusal refusal)
    {
        if (refusal is InvitationLinkOver or PartnerNotValidated or HasAccount or ClosedAccount) Stopped = refusal.Sentence;
        else Refuse(PasswordId, refusal.Sentence);
        return Page();
    }
}
