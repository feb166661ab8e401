using Catalogue.Web.Pages.Letters;
using Microsoft.AspNetCore.Mvc;

namespace Catalogue.Web.Pages.Mailbox;

/// <summary>A letter as its reader sees it, for those who build the site.</summary>
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
internal sealed class LetterModel(LetterDesk desk) : LetterPage(desk)
{
    public override string Address => LetterLinks.KeptOne(Letter.Number);

    protected override Task<IActionResult?> StopAsync(CancellationToken cancellation) => Task.FromResult<IActionResult?>(null);
}
