using Catalogue.Core.Offers;
using Catalogue.Core.Specifications;
using Catalogue.Web.Wording;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Catalogue.Web.Pages.Specifications;

/// <summary>What the label asks, family by family (A1).</summary>
internal sealed class IndexModel(PublicCatalogue catalogue) : PageModel
{
    /// <summary>The specifications by family, in the order of families, then by name.</summary>
    public IReadOnlyList<IGrouping<string, Specification>> Families { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancellation) => Families =
    [
        .. (await catalogue.ListSpecificationsAsync(cancellation))
            .GroupBy(specification => specification.Family)
            .OrderBy(family => EntryWords.RankOfFamily(family.Key)),
    ];
}
