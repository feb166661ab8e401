using Catalogue.Core.Joining;
using Catalogue.Core.Specifications;
using Catalogue.Web.DesignSystem.Checkboxes;
using Catalogue.Web.DesignSystem.Input;
using Catalogue.Web.Wording;
using Microsoft.AspNetCore.Mvc;

namespace Catalogue.Web.Pages.Joining;

/// <summary>The kinds of offers a company will make, and how it sees to their quality (A3, A7).</summary>
internal sealed class OffersModel(JoiningVisit visit, JoinService service) : DeclarationPage(visit, service)
{
    private IReadOnlyList<Specification> _specifications = [];

    [BindProperty(Name = JoiningFields.Specifications)]
    public string[]? Specifications { get; set; }

    [BindProperty(Name = JoiningFields.Quality)]
    public string? Quality { get; set; }

    /// <summary>The specifications to tick, by family, in the order of families.</summary>
    public IReadOnlyList<(string Name, IReadOnlyList<CheckboxChoice> Choices)> Families =>
    [
        .. _specifications
            .GroupBy(specification => specification.Family)
            .OrderBy(family => EntryWords.RankOfFamily(family.Key))
            .Select(family => (EntryWords.Family(family.Key), (IReadOnlyList<CheckboxChoice>)[.. family.Select(Box)])),
    ];

    protected override DeclarationPart Part => DeclarationPart.Offers;

    protected override Declaration Typed(Declaration declared) => declared with
    {
        Specifications = [.. (Specifications ?? []).Distinct(StringComparer.Ordinal).Where(reference => _specifications.Any(known => known.Reference == reference))],
        Quality = TypedText.Lines(Quality),
    };

    protected override async Task LoadAsync(CancellationToken cancellation)
    {
        _specifications = await Visit.Reader.ListSpecificationsAsync(Visit.Today, cancellation);
        await base.LoadAsync(cancellation);
    }

    private CheckboxChoice Box(Specification specification) =>
        new(specification.Reference, specification.Name, Shown.Specifications.Contains(specification.Reference));
}
