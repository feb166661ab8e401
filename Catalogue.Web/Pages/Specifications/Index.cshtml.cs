using Catalogue.Core.Offers;
using Catalogue.Core.Specifications;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Catalogue.Web.Pages.Specifications;

/// <summary>What the label asks, family by family (A1).</summary>
internal sealed class IndexModel(PublicCatalogue catalogue) : PageModel
{
    public IReadOnlyList<Specification> All { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancellation) => All = await catalogue.ListSpecificationsAsync(cancellation);
}
