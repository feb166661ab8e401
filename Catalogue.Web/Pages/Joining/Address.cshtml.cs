using Catalogue.Core.Geography;
using Catalogue.Core.Joining;
using Catalogue.Web.DesignSystem.Input;
using Catalogue.Web.DesignSystem.Radios;
using Microsoft.AspNetCore.Mvc;

namespace Catalogue.Web.Pages.Joining;

/// <summary>Where a company is. Its commune is recognised; one that several may be is chosen.</summary>
internal sealed class AddressModel(JoiningVisit visit, JoinService service, CommuneDirectory communes) : DeclarationPage(visit, service)
{
    [BindProperty(Name = JoiningFields.Street)]
    public string? Street { get; set; }

    [BindProperty(Name = JoiningFields.PostalCode)]
    public string? PostalCode { get; set; }

    [BindProperty(Name = JoiningFields.Commune)]
    public string? Commune { get; set; }

    /// <summary>INSEE code of the one chosen of <see cref="Choices"/>.</summary>
    [BindProperty(Name = JoiningFields.ChosenCommune)]
    public string? Chosen { get; set; }

    public bool IsAbroad => Joining.Declaration.Origin == CompanyOrigin.OtherState;

    /// <summary>The communes that may be meant, where it has to be said; none otherwise.</summary>
    public IReadOnlyList<RadioChoice> Choices =>
        IsAbroad || Shown.Insee is not null || Shown.Commune.Length == 0 ? []
        :
        [
            .. CommuneReading.Of(Shown.PostalCode, Shown.Commune, communes).Choices
                .Select(commune => new RadioChoice(commune.Insee, CommuneDirectory.Label(commune), IsChosen: false, Departments.Find(commune.Department)?.Name)),
        ];

    protected override DeclarationPart Part => DeclarationPart.Address;

    protected override Declaration Typed(Declaration declared)
    {
        var (postalCode, name) = (TypedText.Code(PostalCode), TypedText.Line(Commune));
        var commune = IsAbroad ? null : Recognise(postalCode, name);
        return declared with { Street = TypedText.Line(Street), PostalCode = postalCode, Commune = commune?.Name ?? name, Insee = commune?.Insee };
    }

    private Commune? Recognise(string postalCode, string name)
    {
        var reading = CommuneReading.Of(postalCode, name, communes);
        return reading.Commune ?? reading.Choices.FirstOrDefault(commune => commune.Insee == Chosen);
    }
}
