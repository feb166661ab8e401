using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Catalogue.Core.Data.Migrations.PostgreSql
{
    /// <inheritdoc />
    public partial class Verification : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "LabelCodes",
                columns: table => new
                {
                    OfferReference = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Code = table.Column<string>(type: "character varying(9)", maxLength: 9, nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_LabelCodes", x => x.OfferReference);
                    table.ForeignKey(
                        name: "FK_LabelCodes_Offers_OfferReference",
                        column: x => x.OfferReference,
                        principalTable: "Offers",
                        principalColumn: "Reference",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_LabelCodes_Code",
                table: "LabelCodes",
                column: "Code",
                unique: true);

            // What was written on paper is verified for ever: a code neither changes nor goes to something else.
            migrationBuilder.Sql("""
                CREATE TRIGGER "LabelCodes_refuse_change" BEFORE UPDATE OR DELETE ON "LabelCodes"
                FOR EACH ROW EXECUTE FUNCTION refuse_change('a code that was given never changes');
                CREATE TRIGGER "LabelCodes_refuse_truncate" BEFORE TRUNCATE ON "LabelCodes"
                FOR EACH STATEMENT EXECUTE FUNCTION refuse_change('a code that was given never changes');
                """);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "LabelCodes");
        }
    }
}
