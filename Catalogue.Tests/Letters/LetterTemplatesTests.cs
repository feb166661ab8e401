using Catalogue.Core.Content;
using Catalogue.Core.Files;
using Catalogue.Core.Letters;
using Catalogue.Tests.Infrastructure;

namespace Catalogue.Tests.Letters;

public sealed class LetterTemplatesTests
{
    private static readonly LetterDraft Draft = new()
    {
        Kind = LetterKind.Closed,
        PartnerId = Guid.Empty,
        NoticeReference = "AV-00012",
        Addressee = new("Le **Fournil** {adresse}", "SIREN 000 000 117", ["1 place du Martouret", "43000 Le Puy-en-Velay"]),
        Values = new Dictionary<string, string> { [LetterNames.FoundOn] = "23 novembre 2026" },
        Parts = new Dictionary<string, IReadOnlyList<LetterBlock>>
        {
            [LetterNames.Scope] = LetterDraft.Items(["une offre", "une autre"]),
            [LetterNames.Explanation] = LetterDraft.Statement("Erreur.\r\n\r\nPardon {objet}."),
        },
    };

    [Fact]
    public void Models_OfTheMinistry_AreSoundAndSayNothingOfAForm()
    {
        var templates = LetterTemplates.Load(new(RegistryFixture.SyncFolder), SiteContent.Load(new(RegistryFixture.SyncFolder)));

        var letter = templates.Fill(Draft);

        letter.Object.ShouldBe("Votre dossier AV-00012 est clos");
        letter.Sender.Service.ShouldNotBeEmpty();
        letter.Blocks[0].ShouldBe(new LetterBlock(LetterBlockKind.Paragraph, "Madame, Monsieur,"));
        // What is put in a letter is never read as a form: neither Markdown nor names.
        letter.Blocks[1].Text.ShouldContain("de l’entreprise Le **Fournil** {adresse}, ouvert après un constat du 23 novembre 2026");
        letter.Blocks.Where(block => block.Kind == LetterBlockKind.Statement).Select(block => block.Text).ShouldBe(["Erreur.", "Pardon {objet}."]);
        letter.Blocks.Where(block => block.Kind == LetterBlockKind.Item).Select(block => block.Text).ShouldBe(["une offre", "une autre"]);
        letter.Blocks.ShouldContain(block => block.Kind == LetterBlockKind.Strong && block.Text.StartsWith("Il n’y a plus rien", StringComparison.Ordinal));
    }

    [Fact]
    public void Section_WhereNothingIsSaid_HasNoHeading()
    {
        var folder = new SyncFolderCopy();
        folder.Write("letters/dossier-clos.md", "---\nobject: Clos\n---\n## Pourquoi\n\n{explication}\n\n## Quoi\n\n{objet_du_dossier}\n\n{jour_du_constat} {reference}\n\n## Fin\n\n{explication}");

        var letter = LetterTemplates.Load(folder.Folder, SiteContent.Load(folder.Folder))
            .Fill(Draft with { Parts = new Dictionary<string, IReadOnlyList<LetterBlock>>(Draft.Parts) { [LetterNames.Explanation] = [] } });

        letter.Blocks.Where(block => block.Kind == LetterBlockKind.Heading).Select(block => block.Text).ShouldBe(["Quoi"]);
        folder.Delete();
    }

    /// <summary>A model that is wrong stops the start, and says where.</summary>
    [Theory]
    [InlineData("---\nobject: Clos\n---\n{explication}\n\n{objet_du_dossier}\n\n{reference}", "line 4: the text does not say {jour_du_constat}")]
    [InlineData("---\nobject: Clos\n---\n{motif}", "line 4: {motif} is no value of this letter")]
    [InlineData("---\nobject: Clos\n---\nVoici {explication}", "line 4: {explication} stands alone in its paragraph")]
    [InlineData("---\nobject: Clos {explication}\n---\nVoici", "line 1: {explication} stands alone in its paragraph")]
    [InlineData("---\nobject: Clos\n---\n\n\nVoici {reference", "line 6: a brace only stands around the name of a value")]
    [InlineData("---\nobject: Clos\n---\n# Titre", "line 4: a letter holds headings")]
    [InlineData("---\nobject: Clos\n---\nUn [lien](https://essai.example)", "line 4: within a sentence")]
    [InlineData("---\nobject: Clos\n---\n", "line 4: the text is empty")]
    public void Model_ThatIsWrong_StopsTheStartAndSaysWhere(string text, string reason)
    {
        var folder = new SyncFolderCopy();
        folder.Write("letters/dossier-clos.md", text);

        Should.Throw<SyncFileException>(() => LetterTemplates.Load(folder.Folder, SiteContent.Load(folder.Folder)))
            .Message.ShouldContain($"dossier-clos.md: {reason}");
        folder.Delete();
    }
}
