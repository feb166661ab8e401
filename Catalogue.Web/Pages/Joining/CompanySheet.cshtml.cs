using Catalogue.Core.Joining;
using Catalogue.Core.Shared;
using Catalogue.Web.DesignSystem.Input;
using Microsoft.AspNetCore.Mvc;

namespace Catalogue.Web.Pages.Joining;

/// <summary>What a company says of itself (A3).</summary>
internal sealed class CompanySheetModel(JoiningVisit visit, JoinService service) : DeclarationPage(visit, service)
{
    [BindProperty(Name = JoiningFields.CompanyName)]
    public string? Name { get; set; }

    [BindProperty(Name = JoiningFields.LegalForm)]
    public string? LegalForm { get; set; }

    [BindProperty(Name = JoiningFields.Founded)]
    public string? Founded { get; set; }

    [BindProperty(Name = JoiningFields.ApeCode)]
    public string? ApeCode { get; set; }

    [BindProperty(Name = JoiningFields.TradeRegister)]
    public string? TradeRegister { get; set; }

    [BindProperty(Name = JoiningFields.Presentation)]
    public string? Presentation { get; set; }

    [BindProperty(Name = JoiningFields.Website)]
    public string? Website { get; set; }

    public bool IsAbroad => Shown.Origin == CompanyOrigin.OtherState;

    protected override DeclarationPart Part => DeclarationPart.Company;

    /// <summary>The number has a page of its own, where one that is missing is said.</summary>
    protected override bool Asks(DeclarationField asked) => asked is not (DeclarationField.Origin or DeclarationField.Number);

    protected override Declaration Typed(Declaration declared) => declared with
    {
        Name = TypedText.Line(Name),
        LegalForm = TypedText.Line(LegalForm),
        Founded = TypedText.Line(Founded),
        ApeCode = WithPoint(TypedText.Code(ApeCode).ToUpperInvariant()),
        TradeRegister = TypedText.Line(TradeRegister),
        Presentation = TypedText.Lines(Presentation),
        Website = WebAddress.Whole(TypedText.Line(Website)),
    };

    /// <summary>« 6202A », as some papers write it, is « 62.02A ».</summary>
    private static string WithPoint(string code) => code.Length == 5 && !code.Contains('.', StringComparison.Ordinal) ? $"{code[..2]}.{code[2..]}" : code;
}
