using Catalogue.Core.Accounts;
using Catalogue.Core.Partners;
using Catalogue.Core.SelfService;
using Catalogue.Core.Shared;
using Catalogue.Core.Specifications;
using Catalogue.Web.Infrastructure.Security;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Catalogue.Web.Pages.Space;

/// <summary>What a company answers once for all its offers, section by section, with what is missing (A16, A23).</summary>
[OwnCompany(Permission.EditCompany)]
internal sealed class CommitmentsModel(CompanySections sections, TimeProvider clock) : PageModel
{
    public Partner Partner => HttpContext.Partner();

    public IReadOnlyList<SpecificationSection> Sections { get; private set; } = [];

    /// <summary>How many answers a section lacks.</summary>
    public int Missing(SpecificationSection section) => CompanySections.Lacks(section, Partner.Sheet).Count;

    /// <summary>How many of its documents are not accepted yet, or are over.</summary>
    public int MissingDocuments(SpecificationSection section) => CompanySections.LacksDocuments(section, Partner.Sheet, Today);

    public async Task OnGetAsync(CancellationToken cancellation) => Sections = await sections.ReadAsync(Partner, Today, cancellation);

    private DateOnly Today => ParisCalendar.DayOf(clock.GetUtcNow());
}
