using Catalogue.Core.Accounts;
using Catalogue.Core.Partners;
using Catalogue.Core.SelfService;
using Catalogue.Core.Shared;
using Catalogue.Web.DesignSystem.Input;
using Catalogue.Web.Infrastructure.Security;
using Microsoft.AspNetCore.Mvc;

namespace Catalogue.Web.Pages.Space;

/// <summary>The companies that a company works with: offers name them, centres have services done by them (A14, A23).</summary>
[OwnCompany(Permission.EditCompany)]
internal sealed class CompanyContributorsModel(CompanyService companies) : FormPage
{
    public const string NameId = "nom", PlaceId = "lieu", RoleId = "role";

    private const int LongestLine = 120, Most = 100;

    public Partner Partner => HttpContext.Partner();

    [BindProperty(Name = NameId)]
    public string? Name { get; set; }

    [BindProperty(Name = PlaceId)]
    public string? Place { get; set; }

    [BindProperty(Name = RoleId)]
    public string? Role { get; set; }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        var added = new KnownContributor(TypedText.Line(Name), TypedText.Line(Place), TypedText.Line(Role));
        Demand(NameId, added.Name, "Donnez le nom de l’entreprise.");
        Demand(PlaceId, added.Place, "Dites où elle est\u00a0: sa commune suffit.");
        Demand(RoleId, added.Role, "Dites ce qu’elle fait d’habitude\u00a0: «\u00a0Câblage\u00a0», «\u00a0Hébergement\u00a0»…");
        if (Partner.Contributors.Any(one => IsSame(one, added))) Refuse(NameId, "Cette entreprise est déjà dans la liste.");
        if (Partner.Contributors.Count >= Most) Stopped = $"La liste compte déjà {Most} entreprises\u00a0: retirez celles qui ne servent plus.";
        if (IsRefused) return Page();
        return await WriteAsync(known => [.. known.Where(one => !IsSame(one, added)), added], "L’entreprise est dans la liste.", cancellation);
    }

    /// <summary>Takes a company out; one that is not there is already out.</summary>
    public Task<IActionResult> OnPostRemoveAsync(CancellationToken cancellation)
    {
        var removed = new KnownContributor(TypedText.Line(Name), TypedText.Line(Place), "");
        (Name, Place, Role) = (null, null, null);
        return WriteAsync(known => [.. known.Where(one => !IsSame(one, removed))], "L’entreprise n’est plus dans la liste.", cancellation);
    }

    private async Task<IActionResult> WriteAsync(
        Func<IReadOnlyList<KnownContributor>, IReadOnlyList<KnownContributor>> write, string sentence, CancellationToken cancellation)
    {
        var written = await companies.WorkWithAsync(Partner.Id, write, HttpContext.Acting(Processes.Company, Partner.Id), cancellation);
        if (written.Succeeded) return Done(SpaceLinks.Contributors(Partner.Slug), sentence);
        Stopped = written.Refusal.Sentence;
        return Page();
    }

    private void Demand(string id, string typed, string sentence)
    {
        if (typed.Length == 0) Refuse(id, sentence);
        else if (typed.Length > LongestLine) Refuse(id, $"Gardez {LongestLine} caractères au plus.");
    }

    private static bool IsSame(KnownContributor one, KnownContributor other) =>
        FrenchFolding.FoldWords(one.Name, ' ') == FrenchFolding.FoldWords(other.Name, ' ')
        && FrenchFolding.FoldWords(one.Place, ' ') == FrenchFolding.FoldWords(other.Place, ' ');
}
