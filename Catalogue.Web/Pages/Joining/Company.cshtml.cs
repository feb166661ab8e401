using Catalogue.Core.Joining;
using Catalogue.Core.Joining.Lookup;
using Catalogue.Core.Shared;
using Catalogue.Web.DesignSystem.Input;
using Catalogue.Web.DesignSystem.Radios;
using Microsoft.AspNetCore.Mvc;

namespace Catalogue.Web.Pages.Joining;

/// <summary>Which way in a company takes, and its number (A23). What a directory knows of it is filled in for the next page.</summary>
internal sealed class CompanyModel(JoiningVisit visit, JoinService service, ICompanyLookup lookup) : DeclarationPage(visit, service)
{
    private static readonly (CompanyOrigin Origin, string Value, string Text, string Hint)[] Ways =
    [
        (CompanyOrigin.TradeRegister, "rcs", "Au registre du commerce et des sociétés (RCS)", "La plupart des sociétés et des commerçants"),
        (CompanyOrigin.OtherRegister, "autre-registre", "À un autre registre français", "Artisan, profession libérale, association"),
        (CompanyOrigin.OtherState, "autre-etat", "Dans un autre État de l’Union européenne", "Sans numéro SIREN"),
    ];

    [BindProperty(Name = JoiningFields.Origin)]
    public string? Origin { get; set; }

    [BindProperty(Name = JoiningFields.Number)]
    public string? Number { get; set; }

    public IReadOnlyList<RadioChoice> Choices => [.. Ways.Select(way => new RadioChoice(way.Value, way.Text, way.Origin == Shown.Origin, way.Hint))];

    protected override DeclarationPart Part => DeclarationPart.Company;

    protected override bool Asks(DeclarationField asked) => asked is DeclarationField.Origin or DeclarationField.Number;

    protected override string Next => JoiningLinks.CompanySheet;

    protected override Declaration Typed(Declaration declared) => declared with
    {
        Origin = Array.Find(Ways, way => way.Value == Origin) is { Text: not null } way ? way.Origin : null,
        Number = TypedText.Line(Number),
    };

    protected override async Task<Func<Declaration, Declaration>> ChangeAsync(CancellationToken cancellation)
    {
        var isNew = Shown.Number != Joining.Declaration.Number || Joining.Declaration.Name.Length == 0;
        var known = isNew && Siren.TryParse(Shown.Number, out var siren) ? await lookup.FindAsync(siren, cancellation) : null;
        return known is null ? Typed : declared => known.Fill(Typed(declared));
    }
}
