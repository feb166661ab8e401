using AngleSharp;
using AngleSharp.Dom;
using Catalogue.Core.Files;
using Catalogue.Core.Notifications;
using Catalogue.Tests.Infrastructure;
using FsCheck;
using FsCheck.Fluent;

namespace Catalogue.Tests.Notifications;

/// <summary>The texts of mails: those delivered, what is wrong in others, and what a value may hold.</summary>
public sealed class MailTemplatesTests : IDisposable
{
    private const string File = "mails/mot-de-passe-oublie.md";

    private static readonly MailTemplates Delivered = MailTemplates.Load(new SyncFolder(RegistryFixture.SyncFolder));

    private readonly SyncFolderCopy _folder = new();

    [Theory]
    [InlineData("---\nsubject: x\nreason: x\n---\nJusqu’au {limite}.\n\n{lien}\n\nCode {code}.", "line 9: {code} is no value of this mail, which has {limite}, {lien}")]
    [InlineData("---\nsubject: x\nreason: x\n---\n{lien}", "line 5: the text does not say {limite}")]
    [InlineData("---\nsubject: x\nreason: x\n---\nJusqu’au {limite}.", "line 5: the text does not say {lien}")]
    [InlineData("---\nsubject: x\nreason: x\n---\n{limite}\n\nIci : {lien}", "line 7: {lien} stands alone")]
    [InlineData("---\nsubject: x\nreason: x\n---\n{limite}\n\n[ici]({lien})", "line 7: a mail holds")]
    [InlineData("---\nsubject: x\nreason: x\n---\n{limite} {lien", "line 5: a brace")]
    [InlineData("---\nsubject: x\nreason: x\n---\n# Titre\n\n{limite}\n\n{lien}", "line 5: a mail holds")]
    [InlineData("---\nsubject: x\nreason: x\n---\n{limite}\n\n{lien}\n\n![x](/y.png)", "line 9: a mail holds")]
    [InlineData("---\nsubject: x\nreason: x\n---\n", "line 5: the text is empty")]
    [InlineData("---\nsubject: Pour {limite}\nreason: x\n---\n{limite}\n\n{lien}", "line 1: 'subject' is the same in every mail")]
    [InlineData("---\nsubject: \"a\\nb\"\nreason: x\n---\n{limite}\n\n{lien}", "line 1: 'subject' stands on one line")]
    [InlineData("---\nsubject: \"\"\nreason: x\n---\n{limite}\n\n{lien}", "line 1: the header has no 'subject'")]
    [InlineData("---\nsubject: x\n---\n{limite}\n\n{lien}", "reason")]
    [InlineData("---\nsubject: x\nreason: x\ncouleur: bleu\n---\n{limite}\n\n{lien}", "line 4: ")]
    [InlineData("{limite}\n\n{lien}", "line 1: ")]
    public void Text_ThatIsWrong_IsRefusedWithItsLineAndTheReason(string text, string reason)
    {
        _folder.Write(File, text);

        var refused = Should.Throw<SyncFileException>(Load);

        refused.Message.ShouldContain("mot-de-passe-oublie.md");
        refused.Message.ShouldContain(reason);
    }

    [Fact]
    public void Text_OfAMailThatDoesNotExist_IsRefused()
    {
        _folder.Write("mails/publicite.md", "---\nsubject: x\nreason: x\n---\nx");

        Should.Throw<SyncFileException>(Load).Message.ShouldContain("no mail has this name");
    }

    [Fact]
    public void Mail_WithoutAText_StopsTheStart()
    {
        System.IO.File.Delete(Path.Combine(_folder.FullPath, File));

        Should.Throw<SyncFileException>(Load).Message.ShouldContain("mot-de-passe-oublie.md");
    }

    [Fact]
    public void List_OfAMail_MakesAsManyItemsAndParagraphsAsItHasLines()
    {
        var many = RequestMails.Refused(Mails.Request, new(2026, 11, 1), ["Un\nmotif.", "Un autre."], "Premier.\r\n\r\nSecond <b>.", Mails.Link);
        var none = RequestMails.Refused(Mails.Request, new(2026, 11, 1), ["Un motif."], "", Mails.Link);

        var (text, page) = (Delivered.TextOf(many), Read(Delivered.Of(many).HtmlOf(many)));
        text.ShouldContain("- Un motif.\n- Un autre.\n\nPremier.\n\nSecond <b>.\n\n");
        page.QuerySelectorAll("ul")[0].QuerySelectorAll("li").Select(item => item.TextContent).ShouldBe(["Un motif.", "Un autre."]);
        page.QuerySelectorAll("p").ShouldContain(paragraph => paragraph.TextContent == "Second <b>.");
        Delivered.TextOf(none).ShouldNotContain("\n\n\n");
    }

    [Fact]
    public void List_ThatDoesNotStandAlone_IsRefused()
    {
        _folder.Write("mails/demandes-a-decider.md", "---\nsubject: x\nreason: x\n---\nVoici {demandes}\n\n{lien}");

        Should.Throw<SyncFileException>(Load).Message.ShouldContain("{demandes} stands alone");
    }

    [Fact]
    public void Mail_OfEveryKind_SaysEverythingInBothForms()
    {
        foreach (var mail in Mails.OfEveryKind)
        {
            var template = Delivered.Of(mail);
            var text = template.TextOf(mail);
            var page = Read(template.HtmlOf(mail));

            mail.Values.Values.ShouldAllBe(value => text.Contains(value) && page.Body!.TextContent.Contains(value), mail.Kind.Template);
            page.QuerySelectorAll("a").Select(link => link.GetAttribute("href")).Distinct().ShouldBe([Mails.Link.AbsoluteUri], mail.Kind.Template);
            page.DocumentElement.GetAttribute("lang").ShouldBe("fr");
            page.QuerySelector("h1")!.TextContent.ShouldBe(template.Subject);
            page.QuerySelectorAll("img, script, link, form, [style], [onclick]").ShouldBeEmpty();
            text.ShouldStartWith("Entrepreneurs, faites le choix de l’économie numérique\n\n");
            text.ShouldEndWith("Ne répondez pas à ce message\u00a0: personne ne lit les réponses.\n");
            text.Split('\n').ShouldContain(Mails.Link.AbsoluteUri);
        }
    }

    [Fact]
    public void Mail_OfEveryKind_IsTriedHere() =>
        Mails.OfEveryKind.Select(mail => mail.Kind.Template).ShouldBe(MailTemplates.Kinds.Select(kind => kind.Template));

    [Fact]
    public void Texts_Delivered_AreWrittenAsFrenchIsSet()
    {
        foreach (var mail in Mails.OfEveryKind)
        {
            var text = Delivered.Of(mail).TextOf(mail);
            foreach (var wrong in (string[])["« ", " »", " ;", " ?", " :", "'", "euillez"]) text.ShouldNotContain(wrong, Case.Sensitive, mail.Kind.Template);
        }
    }

    [Fact]
    public void Activation_OfACompany_ReadsAsWritten()
    {
        var mail = Mails.Activation();

        Delivered.Of(mail).TextOf(mail).ShouldContain("""
            Le ministère a accepté Le Fournil d’Élodie & fils comme partenaire. Vous pouvez maintenant présenter vos offres.

            Votre code utilisateur est FOURNIL-7.
            """);
        Delivered.Of(mail).TextOf(mail).ShouldContain("jusqu’au 24 novembre 2026 à 14\u00a0h\u00a000");
        Delivered.Of(mail).HtmlOf(mail).ShouldContain("<strong>Le Fournil d’Élodie &amp; fils</strong>");
    }

    [Fact]
    public void List_InAMail_IsOneInBothForms()
    {
        var mail = AccountMails.NewDevice(Mails.Until, "Firefox sur Windows", Mails.Link);

        Delivered.Of(mail).TextOf(mail).ShouldContain("\n- avec quoi\u00a0: Firefox sur Windows.\n");
        Read(Delivered.Of(mail).HtmlOf(mail)).QuerySelectorAll("ul > li").Length.ShouldBe(2);
    }

    [Fact]
    public void Value_OfAnySort_IsSaidAsItIsAndAddsNothing() => Prop.ForAll(
        ArbMap.Default.ArbFor<NonNull<string>>(),
        value =>
        {
            var mail = Mails.Activation($"x{value.Get}*a* _b_ [c](https://d.example) {{lien}} <script>e</script>&amp;y");
            var page = Read(Delivered.Of(mail).HtmlOf(mail));

            page.QuerySelectorAll("a").Length.ShouldBe(1);
            page.QuerySelectorAll("script, em").ShouldBeEmpty();
            page.QuerySelectorAll("p").Length.ShouldBe(9);
            Delivered.Of(mail).TextOf(mail).ShouldContain("*a* _b_ [c](https://d.example) {lien} <script>e</script>&amp;y comme partenaire.");
            mail.Values.Values.ShouldAllBe(said => !said.Any(char.IsControl));
        }).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData("javascript:alert(1)")]
    [InlineData("/compte/activer")]
    [InlineData("mailto:camille@fournil.example")]
    public void Link_ThatIsNoAddressOfTheWeb_IsAFaultOfTheProgram(string link) =>
        Should.Throw<ArgumentException>(() => AccountMails.ForgottenPassword(new Uri(link, UriKind.RelativeOrAbsolute), Mails.Until));

    [Theory]
    [InlineData("camille")]
    [InlineData("Camille <camille@fournil.example>")]
    [InlineData("camille@fournil.example\r\nBcc: tous@fournil.example")]
    [InlineData("camille@fournil.example, autre@fournil.example")]
    public void Recipient_ThatIsNotOneAddress_IsAFaultOfTheProgram(string address) =>
        Should.Throw<ArgumentException>(() => new MailRecipient(address));

    [Fact]
    public void Recipient_WithANameOnSeveralLines_IsOnOne() =>
        new MailRecipient(Mails.Address, "Camille\r\nBcc: tous@fournil.example").Name.ShouldBe("Camille  Bcc: tous@fournil.example");

    public void Dispose() => _folder.Delete();

    private MailTemplates Load() => MailTemplates.Load(_folder.Folder);

    private static IDocument Read(string html) =>
        new AngleSharp.Html.Parser.HtmlParser(default, BrowsingContext.New(Configuration.Default)).ParseDocument(html);
}
