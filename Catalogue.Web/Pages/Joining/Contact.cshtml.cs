using Catalogue.Core.Joining;
using Catalogue.Web.DesignSystem.Input;
using Microsoft.AspNetCore.Mvc;

namespace Catalogue.Web.Pages.Joining;

/// <summary>Whom clients and the ministry reach (A16).</summary>
internal sealed class ContactModel(JoiningVisit visit, JoinService service) : DeclarationPage(visit, service)
{
    [BindProperty(Name = JoiningFields.ContactName)]
    public string? Name { get; set; }

    [BindProperty(Name = JoiningFields.ContactPosition)]
    public string? Position { get; set; }

    [BindProperty(Name = JoiningFields.ContactPhone)]
    public string? Phone { get; set; }

    [BindProperty(Name = JoiningFields.ContactEmail)]
    public string? Email { get; set; }

    protected override DeclarationPart Part => DeclarationPart.Contact;

    protected override Declaration Typed(Declaration declared) => declared with
    {
        ContactName = TypedText.Line(Name),
        ContactPosition = TypedText.Line(Position),
        ContactPhone = TypedText.Line(Phone),
        ContactEmail = TypedText.Line(Email),
    };
}
