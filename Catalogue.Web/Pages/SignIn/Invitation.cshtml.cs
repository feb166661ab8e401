using Catalogue.Core.Accounts;
using Catalogue.Core.Shared;
using Catalogue.Web.Infrastructure.Security;
using Catalogue.Web.Pages.Space;
using Microsoft.AspNetCore.Mvc;
using ActionContext = Catalogue.Core.Shared.ActionContext;

namespace Catalogue.Web.Pages.SignIn;

/// <summary>
/// Joining a company by an invitation's link (A4). Opening it uses nothing up: programs that look at mails do so. Who has an
/// account joins once signed in, be it with another than the one invited; who has none opens it here.
/// </summary>
internal sealed class InvitationModel(InvitationService invitations, MailAddresses addresses, TimeProvider clock) : FormPage
{
    public const string NameId = "nom", PasswordId = "mot-de-passe";

    private const string Process = "invitation";

    /// <summary>The secret in the address.</summary>
    public string Secret => (string)RouteData.Values["secret"]!;

    /// <summary>Null when the link does not work, whatever the cause.</summary>
    public OpenInvitation? Invitation { get; private set; }

    [BindProperty(Name = InvitationLinks.FullName)]
    public string? FullName { get; set; }

    [BindProperty(Name = InvitationLinks.Password)]
    public string? Password { get; set; }

    /// <summary>The user code of the account that was just opened: its owner sees it here, and in a mail.</summary>
    public UserCode? Opened { get; private set; }

    public bool IsSignedIn => User.HasAccount();

    /// <summary>Whether they may open an account here: nobody is signed in, and the address has none.</summary>
    public bool OpensAccount => !IsSignedIn && !User.IsStaff() && Invitation is { HasAccount: false };

    /// <summary>Somebody without an account.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        if (Invitation is null || !OpensAccount) return Page();
        var name = (FullName ?? "").Trim();
        if (!PersonName.IsSound(name)) Refuse(NameId, $"Donnez votre prénom et votre nom, {PersonName.LongestName} caractères au plus.");
        if (string.IsNullOrEmpty(Password)) Refuse(PasswordId, "Choisissez un mot de passe.");
        if (IsRefused) return Page();
        var context = new ActionContext { Actor = Actor.Visitor, Instant = clock.GetUtcNow(), Process = Process };
        var joined = await invitations.JoinAnewAsync(
            Secret,
            new NewGuest { FullName = name, Password = Password!, Browser = BrowserName.Of(Request) },
            addresses.Of(SignInLinks.SignIn),
            context,
            cancellation);
        if (joined.Succeeded)
        {
            await HttpContext.SignInAsync(joined.Value.Session);
            Opened = joined.Value.Code;
        }
        else if (joined.Refusal is RefusedPassword refused)
        {
            Refuse(PasswordId, refused.Sentence);
        }
        else
        {
            Stopped = joined.Refusal.Sentence;
        }

        return Page();
    }

    /// <summary>Somebody who is signed in.</summary>
    public async Task<IActionResult> OnPostJoinAsync(CancellationToken cancellation)
    {
        if (Invitation is not { } invitation || !IsSignedIn) return Page();
        var joined = await invitations.JoinAsync(Secret, User.Id(), HttpContext.Acting(Process), cancellation);
        if (joined.Succeeded) return LocalRedirect(SpaceLinks.One(invitation.PartnerSlug));
        Stopped = joined.Refusal.Sentence;
        return Page();
    }

    protected override async Task LoadAsync(CancellationToken cancellation)
    {
        Invitation = await invitations.FindAsync(Secret, clock.GetUtcNow(), cancellation);
        if (Invitation is null) Stopped = new InvitationLinkOver().Sentence;
    }
}
