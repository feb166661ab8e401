using Catalogue.Core.Accounts;
using Catalogue.Core.Letters;
using Catalogue.Core.Partners;
using Catalogue.Web.Infrastructure.Security;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Catalogue.Web.Pages.Letters;

/// <summary>The letters that the ministry wrote to a company, the latest first.</summary>
[OwnCompany(Permission.EnterSpace)]
internal sealed class ReceivedModel(LetterReader letters) : PageModel
{
    public Partner Partner => HttpContext.Partner();

    public IReadOnlyList<Letter> Letters { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancellation) => Letters = await letters.ListAsync(Partner.Id, cancellation);
}
