using Catalogue.Core.Accounts;
using Catalogue.Core.Accounts.Administration;
using Catalogue.Core.Journal;
using Catalogue.Web.DesignSystem.Select;
using Catalogue.Web.Infrastructure.Security;
using Catalogue.Web.Pages.SignIn;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Catalogue.Web.Pages.Administration;

/// <summary>One account: its companies, its access, how it signs in, its sessions.</summary>
[Requires(Permission.ManagePeople)]
internal sealed class PartnerAccountModel(
    AccountSearch search, AccountAdministration accounts, OpenSessions sessions, JournalReader journal, JournalNames names,
    MailAddresses addresses, TimeProvider clock)
    : PageOfOne
{
    public const string ReasonId = "motif";

    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty(Name = AdministrationWords.Deed)]
    public string? Deed { get; set; }

    [BindProperty(Name = AdministrationWords.Reason)]
    public string? Reason { get; set; }

    public AccountLine Line { get; private set; } = null!;

    public Account Account => Line.Account;

    public IReadOnlyList<OpenSession> Sessions { get; private set; } = [];

    /// <summary>The companies that nobody could manage any more once the account is closed.</summary>
    public IReadOnlyList<string> LeftWithoutManager { get; private set; } = [];

    public JournalLines History { get; private set; } = JournalLines.None;

    public string Address => AdministrationLinks.OneAccount(Id);

    /// <summary>Why codes may be taken away; nothing is chosen beforehand.</summary>
    public IReadOnlyList<SelectChoice> Reasons =>
    [
        new("", "Choisissez un motif", string.IsNullOrEmpty(Reason)),
        .. AdministrationWords.Losses.Select(loss => new SelectChoice(loss.Word, loss.Text, loss.Word == Reason)),
    ];

    public PageResult OnGet() => Page();

    /// <summary>Takes the codes away.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        var given = AdministrationWords.Losses.FirstOrDefault(loss => loss.Word == Reason);
        if (Deed != Deeds.RemoveCodes)
        {
            Stopped = Deeds.Unknown;
        }
        else if (given.Word is null)
        {
            Refuse(ReasonId, "Choisissez pourquoi cette personne ne peut plus donner de code.");
        }
        else
        {
            var acting = HttpContext.Acting("administration");
            if ((await accounts.RemoveTwoFactorAsync(Id, given.Why, addresses.Of(SignInLinks.Forgotten), acting, cancellation)).Refusal is not { } refusal)
                return Done(Address, "Son mot de passe suffit maintenant pour se connecter. Un message l’en prévient.");
            Stopped = refusal.Sentence;
        }

        return Page();
    }

    protected override async Task<bool> FindAsync(CancellationToken cancellation)
    {
        if (await search.OneAsync(Id, cancellation) is not { } line) return false;
        Line = line;
        Sessions = await sessions.OfAsync(Id, clock.GetUtcNow(), cancellation);
        LeftWithoutManager = await accounts.FindLeftWithoutManagerAsync(Id, cancellation);
        History = await JournalLines.ReadAsync(journal, names, new JournalFilter { Subject = $"account:{Id}" }, cancellation);
        return true;
    }
}
