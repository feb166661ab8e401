using Catalogue.Core.Accounts;
using Catalogue.Core.Data;
using Catalogue.Core.Notices;
using Catalogue.Web.Infrastructure.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using FileAccess = Catalogue.Web.Infrastructure.Security.FileAccess;

namespace Catalogue.Web.Pages.Letters;

/// <summary>The letter of a notice as it would leave: what its second reader signs is exactly this (A12). Once it left, 404.</summary>
[Requires(Permission.ReadFiles)]
internal sealed class PreviewModel(NoticeLetters letters, FileAccess files, RegistryContext registry) : PageModel
{
    public LetterView Shown { get; private set; } = null!;

    /// <summary>Whether it is signed, and only waits to leave.</summary>
    public bool IsSigned { get; private set; }

    public async Task<IActionResult> OnGetAsync(string avertissement, CancellationToken cancellation)
    {
        if (await letters.PreviewAsync(avertissement, cancellation) is not { } preview) return NotFound();
        if (!await files.AllowsAsync(User, Permission.ReadFiles, preview.Notice.PartnerId)) return Forbid();
        IsSigned = preview.Notice.SignatoryId is not null;
        Shown = LetterView.Of(preview, preview.Notice.SignatoryId is { } signatory ? await registry.Staff.FindAsync([signatory], cancellation) : null);
        return Page();
    }
}
