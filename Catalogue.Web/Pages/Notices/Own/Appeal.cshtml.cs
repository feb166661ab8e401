using Catalogue.Core.Accounts;
using Catalogue.Core.Notices;
using Catalogue.Core.Workbench;
using Catalogue.Web.Infrastructure.Security;
using Microsoft.AspNetCore.Mvc;

namespace Catalogue.Web.Pages.Notices.Own;

/// <summary>Asking the ministry to decide again, once something is lost (<em>recours gracieux</em>, A12).</summary>
[OwnCompany(Permission.EditCompany)]
internal sealed class AppealModel(NoticeFiles files, NoticeProgress progress, TimeProvider clock) : OwnNoticePage(files, progress, clock)
{
    [BindProperty(Name = NoticeLinks.Text)]
    public string? Text { get; set; }

    public IActionResult OnGet() => Form(AppealBy is not null);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        if (string.IsNullOrWhiteSpace(Text))
        {
            Refuse(NoticeLinks.Text, "Dites pourquoi la décision doit être revue.");
            return Page();
        }

        return After(
            await Progress.AppealAsync(Notice.Reference, Text, Acting, cancellation),
            "Votre recours est envoyé\u00a0: quelqu’un d’autre au ministère l’étudie.",
            NoticeLinks.Text);
    }
}
