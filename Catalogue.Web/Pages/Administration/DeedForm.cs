namespace Catalogue.Web.Pages.Administration;

/// <summary>A button that does one thing, as a form of its own.</summary>
/// <param name="Action">The page that receives it.</param>
/// <param name="Deed">What it does: a word of <see cref="Deeds"/>.</param>
/// <param name="Text">What the button says.</param>
/// <param name="To">What follows it for who does not see beside what it stands: « la session de Dominique Essai ».</param>
/// <param name="Name">Name under which what it is done to is sent; null where the page is about it.</param>
/// <param name="Value">What it is done to.</param>
internal sealed record DeedForm(string Action, string Deed, string Text, string To = "", string? Name = null, string Value = "")
{
    public IEnumerable<(string Name, string Value)> Kept =>
        Name is null ? [(AdministrationWords.Deed, Deed)] : [(AdministrationWords.Deed, Deed), (Name, Value)];
}
