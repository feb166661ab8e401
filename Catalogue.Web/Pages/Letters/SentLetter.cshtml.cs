using Catalogue.Core.Accounts;
using Catalogue.Web.Infrastructure.Security;
using Microsoft.AspNetCore.Mvc;
using FileAccess = Catalogue.Web.Infrastructure.Security.FileAccess;

namespace Catalogue.Web.Pages.Letters;

/// <summary>A letter that left, for the ministry's people who may read the file of the partner it is to.</summary>
[Requires(Permission.ReadFiles)]
internal sealed class SentLetterModel(LetterDesk desk, FileAccess files) : LetterPage(desk)
{
    public override string Address => LetterLinks.One(Letter.Number);

    protected override async Task<IActionResult?> StopAsync(CancellationToken cancellation) =>
        await files.AllowsAsync(User, Permission.ReadFiles, Letter.PartnerId) ? null : Forbid();
}
